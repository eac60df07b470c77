package torch.demo.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import torch.demo.erp.ErpMessage;
import torch.demo.gateway.Json;

/** The figures expected here were counted over the file by other means. */
class InvoiceFileTests {

    private final InvoiceFile file = InvoiceFile.read();
    private final List<JsonNode> invoices =
            file.invoices().stream().map(InvoiceFileTests::data).toList();

    @Test
    void makesADocumentOfEveryNumber() {
        assertThat(invoices).hasSize(5932);
        assertThat(invoices.stream().filter(invoice -> "CREDIT_NOTE".equals(text(invoice, "kind"))))
                .hasSize(941)
                .allMatch(note -> text(note, "number").startsWith("C"));
    }

    @Test
    void dropsNoLineAndAssignsNone() {
        assertThat(invoices.stream()
                        .mapToInt(invoice -> invoice.get("lines").size())
                        .sum())
                .isEqualTo(106_171);
        assertThat(invoices.stream()
                        .filter(invoice -> !invoice.has("customerCode"))
                        .mapToInt(invoice -> invoice.get("lines").size())
                        .sum())
                .isEqualTo(28_066);
    }

    @Test
    void addsUpToTheLastDigit() {
        assertThat(invoices.stream()
                        .map(invoice -> new BigDecimal(text(invoice, "total")))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("1956971.428");
        assertThat(invoices.stream()
                        .filter(invoice -> invoice.has("customerCode") && "INVOICE".equals(text(invoice, "kind")))
                        .flatMap(invoice ->
                                StreamSupport.stream(invoice.get("lines").spliterator(), false))
                        .filter(line -> decimal(line, "quantity").signum() > 0
                                && decimal(line, "unitPrice").signum() > 0)
                        .map(line -> decimal(line, "amount"))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("1750344.288");
    }

    @Test
    void takesTheEarliestTimeOfANumberWithTwo() {
        assertThat(text(invoice("492807"), "issuedAt")).isEqualTo("2009-12-20T12:28Z");
        assertThat(text(invoice("494166"), "issuedAt")).isEqualTo("2010-01-12T09:47Z");
    }

    @Test
    void takesAPositiveLineOfACreditNoteAsItIs() {
        assertThat(text(invoice("C496350"), "total")).isEqualTo("373.57");
    }

    @Test
    void writesADocumentAsTheContractSays() {
        JsonNode line = invoice("489434").get("lines").get(0);
        assertThat(line)
                .hasToString(
                        "{\"line\":1,\"productCode\":\"85048\",\"quantity\":\"12\",\"unitPrice\":\"6.95\",\"amount\":\"83.40\"}");
    }

    @Test
    void namesCustomersByTheirCodeAndCountry() {
        assertThat(file.customers()).hasSize(1802);
        assertThat(data(file.customers().getFirst()))
                .hasToString("{\"code\":\"13085\",\"name\":\"Customer 13085 (United Kingdom)\",\"country\":\"GB\","
                        + "\"kind\":\"COMPANY\",\"status\":\"ACTIVE\"}");
        assertThat(Countries.code("EIRE")).contains("IE");
        assertThat(Countries.code("Channel Islands")).isEmpty();
    }

    @Test
    void namesProductsByTheirCode() {
        assertThat(file.products()).hasSize(3803);
    }

    @Test
    void makesTheSameBytesForTheSameDate() {
        LocalDate date = LocalDate.parse("2026-11-22");
        List<ErpMessage> again = InvoiceFile.read().invoicesUntil(date);
        List<ErpMessage> once = file.invoicesUntil(date);
        assertThat(again).hasSameSizeAs(once);
        for (int i = 0; i < once.size(); i++) {
            assertThat(again.get(i).data()).isEqualTo(once.get(i).data());
        }
    }

    private JsonNode invoice(String number) {
        return invoices.stream()
                .filter(invoice -> number.equals(text(invoice, "number")))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode data(ErpMessage message) {
        return Json.MAPPER.readTree(message.data());
    }

    private static BigDecimal decimal(JsonNode node, String field) {
        return new BigDecimal(text(node, field));
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).asString();
    }
}
