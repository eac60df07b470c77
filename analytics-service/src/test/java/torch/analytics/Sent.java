package torch.analytics;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import torch.platform.testing.Events;

/** A message as another service or ERP would send it. */
public record Sent(String topic, String key, long sequence, String type, byte[] value) {

    public void to(Events events) {
        events.send(topic, key, sequence, type, value);
    }

    public static Sent customer(String id, long version, String name, String... codes) {
        return customer(id, version, name, Map.of(), codes);
    }

    /** @param more members of the public state, for example owner or region */
    public static Sent customer(String id, long version, String name, Map<String, ?> more, String... codes) {
        List<Map<String, String>> externalIds = new ArrayList<>();
        for (String code : codes) {
            externalIds.add(Map.of("system", "erp", "id", code));
        }
        Map<String, Object> state = new LinkedHashMap<>(
                Map.of("id", id, "version", version, "kind", "COMPANY", "name", name, "externalIds", externalIds));
        state.putAll(more);
        return of("crm.customers.v1", id, version, "crm.customer.changed.v1", "customer", state);
    }

    /** @param lines {@code quantity x price}, for example {@code "2x1.50"} */
    public static Sent invoice(String number, long sequence, String code, String issuedAt, String... lines) {
        return invoice(number, sequence, code, issuedAt, Map.of(), lines);
    }

    public static Sent invoice(
            String number, long sequence, String code, String issuedAt, Map<String, ?> more, String... lines) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split("x");
            BigDecimal amount = new BigDecimal(parts[0]).multiply(new BigDecimal(parts[1]));
            items.add(Map.of(
                    "line",
                    items.size() + 1,
                    "productCode",
                    "P1",
                    "quantity",
                    parts[0],
                    "unitPrice",
                    parts[1],
                    "amount",
                    amount.toPlainString()));
        }
        Map<String, Object> data = new LinkedHashMap<>(Map.of(
                "number",
                number,
                "kind",
                number.startsWith("C") ? "CREDIT_NOTE" : "INVOICE",
                "issuedAt",
                issuedAt,
                "currency",
                "CNY",
                "status",
                "ISSUED",
                "lines",
                items));
        if (code != null) {
            data.put("customerCode", code);
        }
        data.putAll(more);
        return new Sent("erp.invoices.v1", number, sequence, "erp.invoice.v1", json(data));
    }

    /** @param stages {@code stage@instant} in order; WON and LOST close the deal */
    public static Sent opportunity(
            String id, long version, String customerId, String owner, String amount, String... stages) {
        List<Map<String, Object>> history = new ArrayList<>();
        for (String stage : stages) {
            String[] parts = stage.split("@");
            history.add(Map.of("seq", history.size() + 1, "at", parts[1], "stage", parts[0], "probability", 10));
        }
        String last = stages[stages.length - 1].split("@")[0];
        boolean closed = last.equals("WON") || last.equals("LOST");
        Map<String, Object> state = new LinkedHashMap<>(Map.of(
                "id", id,
                "version", version,
                "customerId", customerId,
                "process", Map.of("code", "KEY_ACCOUNT", "version", 1),
                "status", closed ? last : "OPEN",
                "amount", Map.of("amount", amount, "currency", "CNY"),
                "owner", owner,
                "openedAt", stages[0].split("@")[1],
                "history", history));
        if (closed) {
            state.put("closed", Map.of("at", stages[stages.length - 1].split("@")[1]));
        }
        return of("crm.opportunities.v1", id, version, "crm.opportunity.changed.v1", "opportunity", state);
    }

    public static Sent ticket(String id, long version, String customerId, String type, String status) {
        Map<String, Object> state =
                Map.of("id", id, "version", version, "customerId", customerId, "type", type, "status", status);
        return of("crm.tickets.v1", id, version, "crm.ticket.changed.v1", "ticket", state);
    }

    public static Sent campaign(String id, long version, String status, String... customers) {
        Map<String, Object> state = Map.of(
                "id", id,
                "version", version,
                "status", status,
                "actual", Map.of("amount", "12.50", "currency", "CNY"),
                "customers", List.of(customers));
        return of("crm.campaigns.v1", id, version, "crm.campaign.changed.v1", "campaign", state);
    }

    private static Sent of(String topic, String key, long version, String type, String name, Map<String, ?> state) {
        return new Sent(topic, key, version, type, json(Map.of(name, state, "change", Map.of())));
    }

    private static byte[] json(Map<String, ?> data) {
        return JsonMapper.shared().writeValueAsString(data).getBytes(StandardCharsets.UTF_8);
    }

    /** Noon in Shanghai. */
    public static String noon(String day) {
        return Instant.parse(day + "T04:00:00Z").toString();
    }
}
