package torch.contracts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** The AsyncAPI 3.0 document of all topics, made from the message types that have contracts. */
final class AsyncApi {

    /** Which topic a family of message types is on, which service sends it, and what the key is. */
    record Stream(String topic, String sender, String key) {}

    static final Map<String, Stream> STREAMS = new TreeMap<>(Map.ofEntries(
            Map.entry("crm.customer", new Stream("crm.customers.v1", "customer", "customer id")),
            Map.entry("crm.opportunity", new Stream("crm.opportunities.v1", "sales", "opportunity id")),
            Map.entry("crm.order-request", new Stream("crm.order-requests.v1", "sales", "order request id")),
            Map.entry("crm.budget", new Stream("crm.budgets.v1", "marketing", "budget id")),
            Map.entry("crm.budget-entry", new Stream("crm.budget-entries.v1", "marketing", "entry id")),
            Map.entry("crm.campaign", new Stream("crm.campaigns.v1", "marketing", "campaign id")),
            Map.entry("crm.ticket", new Stream("crm.tickets.v1", "support", "ticket id")),
            Map.entry("crm.calendar", new Stream("crm.calendars.v1", "support", "calendar id")),
            Map.entry("crm.customer-value", new Stream("crm.customer-values.v1", "analytics", "customer id")),
            Map.entry("erp.product", new Stream("erp.products.v1", "ERP", "product code")),
            Map.entry("erp.customer", new Stream("erp.customers.v1", "ERP", "customer code")),
            Map.entry("erp.invoice", new Stream("erp.invoices.v1", "ERP", "invoice number"))));

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .build();

    private AsyncApi() {}

    /** The family of a type: {@code crm.ticket} of {@code crm.ticket.opened.v1}, {@code erp.invoice} of {@code erp.invoice.v1}. */
    static String family(String type) {
        String[] parts = type.split("\\.");
        return parts[0] + "." + parts[1];
    }

    static Stream stream(String type) {
        Stream stream = STREAMS.get(family(type));
        if (stream == null) {
            throw new AssertionError("No topic is known for " + type);
        }
        return stream;
    }

    static String document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("asyncapi", "3.0.0");
        document.put("info", info());
        document.put("defaultContentType", "application/json");
        document.put("channels", channels());
        document.put("operations", operations());
        document.put("components", Map.of("messages", messages()));
        return YAML.writeValueAsString(document);
    }

    private static Map<String, Object> info() {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("title", "Torch CRM events");
        info.put("version", "1.0.0");
        info.put(
                "description",
                "CloudEvents 1.0 on Kafka. Binary mode: attributes in ce_ headers, the value is the data."
                        + " Apply a message when its ce_sequence is higher than what you hold for its key.");
        return info;
    }

    private static Map<String, Object> channels() {
        Map<String, Object> channels = new LinkedHashMap<>();
        STREAMS.forEach((family, stream) -> {
            Map<String, Object> channel = new LinkedHashMap<>();
            channel.put("address", stream.topic());
            channel.put("description", "Compacted; key: " + stream.key() + "; sent by " + stream.sender());
            Map<String, Object> messages = new LinkedHashMap<>();
            types(family).forEach(type -> messages.put(type, Map.of("$ref", "#/components/messages/" + type)));
            channel.put("messages", messages);
            channels.put(stream.topic(), channel);
        });
        return channels;
    }

    private static Map<String, Object> operations() {
        Map<String, Object> operations = new LinkedHashMap<>();
        STREAMS.values().forEach(stream -> {
            Map<String, Object> operation = new LinkedHashMap<>();
            operation.put("action", stream.sender().equals("ERP") ? "receive" : "send");
            operation.put("channel", Map.of("$ref", "#/channels/" + stream.topic()));
            operations.put((stream.sender().equals("ERP") ? "receive-" : "send-") + stream.topic(), operation);
        });
        return operations;
    }

    private static Map<String, Object> messages() {
        Map<String, Object> messages = new LinkedHashMap<>();
        for (String type : ContractFiles.types()) {
            Map<String, Object> message = new LinkedHashMap<>();
            message.put("name", type);
            message.put("title", ContractFiles.schema(type).path("title").asString(type));
            message.put("contentType", "application/json");
            Map<String, Object> payload = new LinkedHashMap<>();
            payload.put("schemaFormat", "application/schema+json;version=draft-2020-12");
            payload.put("schema", Map.of("$ref", "schemas/" + type + ".schema.json"));
            message.put("payload", payload);
            messages.put(type, message);
        }
        return messages;
    }

    private static List<String> types(String family) {
        List<String> types = new ArrayList<>(ContractFiles.types());
        types.removeIf(type -> !family(type).equals(family));
        return types;
    }
}
