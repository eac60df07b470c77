package torch.analytics.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import torch.analytics.Api;
import torch.analytics.Sent;
import torch.analytics.Topics;
import torch.platform.id.Ids;
import torch.platform.testing.IntegrationTest;

/** The demo's real invoices, in random order and with repeats: the figures are those of a direct calculation. */
@IntegrationTest
class InvoiceFileIT {

    private static final LocalDate AS_OF = LocalDate.of(2010, 3, 1);
    private static final String QUERY = "asOf=" + AS_OF + "&window=100";

    @Autowired
    RestTestClient http;

    @Value("${spring.kafka.bootstrap-servers}")
    String broker;

    @Test
    void figuresClassesAndScoresAreThoseOfADirectCalculation() throws Exception {
        List<InvoiceFile.Line> lines = InvoiceFile.read();
        List<Sent> messages = messages(lines);
        Collections.shuffle(messages, new Random(20100228));
        messages.addAll(messages.subList(0, messages.size() / 10));
        Topics.send(broker, messages);

        Api api = new Api(http);
        InvoiceFileReference reference = InvoiceFileReference.over(lines, AS_OF, InvoiceFileIT::id);
        BigDecimal all = reference.net().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(money(api.read("/api/analytics/customer-values/summary?" + QUERY)
                                .at("/total/netRevenue")))
                        .isEqualByComparingTo(all));

        Map<String, JsonNode> values = values(api);
        assertThat(values.keySet())
                .containsAll(reference.sales().keySet().stream()
                        .filter(code -> !code.isEmpty())
                        .toList());
        values.forEach((code, value) -> compare(code, value, reference));
        JsonNode summary = api.read("/api/analytics/customer-values/summary?" + QUERY);
        assertThat(money(summary.at("/withoutCustomer/salesRevenue")))
                .isEqualByComparingTo(reference.sales().get(""));
        assertThat(money(summary.at("/notYetLinked/salesRevenue"))).isEqualByComparingTo("0");
    }

    private static void compare(String code, JsonNode value, InvoiceFileReference reference) {
        BigDecimal sales = reference.sales().getOrDefault(code, BigDecimal.ZERO);
        assertThat(money(value.get("salesRevenue"))).as(code).isEqualByComparingTo(sales);
        assertThat(money(value.get("netRevenue")))
                .as(code)
                .isEqualByComparingTo(reference.net().get(code));
        assertThat(value.get("class").asString())
                .as(code)
                .isEqualTo(reference.classes().getOrDefault(code, "D"));
        if (sales.signum() > 0) {
            JsonNode rfm = value.get("rfm");
            assertThat(List.of(
                            rfm.get("r").asInt(),
                            rfm.get("f").asInt(),
                            rfm.get("m").asInt()))
                    .as(code)
                    .isEqualTo(reference.scores().get(code));
            assertThat(value.get("invoices").asInt())
                    .as(code)
                    .isEqualTo(reference.invoices().get(code));
        }
    }

    /** Customers of the file by ERP code. */
    private static Map<String, JsonNode> values(Api api) throws InterruptedException {
        Map<String, JsonNode> values = new TreeMap<>();
        String next = "/api/analytics/customer-values?owner=file&limit=200&" + QUERY;
        while (next != null) {
            JsonNode page = api.read(next);
            page.get("items").forEach(item -> values.put(item.at("/erpCodes/0").asString(), item));
            next = page.has("next") ? page.get("next").asString() : null;
        }
        return values;
    }

    private static List<Sent> messages(List<InvoiceFile.Line> lines) {
        List<Sent> messages = new ArrayList<>();
        new TreeSet<>(lines.stream().map(InvoiceFile.Line::customer).toList())
                .stream()
                        .filter(code -> !code.isEmpty())
                        .forEach(code -> messages.add(
                                Sent.customer(id(code), 1, "Customer " + code, Map.of("owner", "file"), code)));
        lines.stream()
                .collect(Collectors.groupingBy(InvoiceFile.Line::invoice, LinkedHashMap::new, Collectors.toList()))
                .forEach((number, items) -> messages.add(invoice(number, items)));
        return messages;
    }

    /** As erp-contract says: sequence 1, C is a credit note, the earliest of two times, amount = quantity x price. */
    private static Sent invoice(String number, List<InvoiceFile.Line> items) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (InvoiceFile.Line item : items) {
            lines.add(Map.of(
                    "line", lines.size() + 1,
                    "productCode", item.stock(),
                    "quantity", item.quantity().toPlainString(),
                    "unitPrice", item.price().toPlainString(),
                    "amount", item.amount().toPlainString()));
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("number", number);
        data.put("kind", number.startsWith("C") ? "CREDIT_NOTE" : "INVOICE");
        if (!items.getFirst().customer().isEmpty()) {
            data.put("customerCode", items.getFirst().customer());
        }
        data.put(
                "issuedAt",
                items.stream()
                        .map(InvoiceFile.Line::time)
                        .sorted()
                        .findFirst()
                        .orElseThrow()
                        .toOffsetDateTime()
                        .toString());
        data.put("currency", "CNY");
        data.put("status", "ISSUED");
        data.put("lines", lines);
        byte[] value = JsonMapper.shared().writeValueAsBytes(data);
        return new Sent("erp.invoices.v1", number, 1, "erp.invoice.v1", value);
    }

    private static String id(String code) {
        return Ids.of("erp-customer", code);
    }

    private static BigDecimal money(JsonNode money) {
        return new BigDecimal(money.get("amount").asString());
    }
}
