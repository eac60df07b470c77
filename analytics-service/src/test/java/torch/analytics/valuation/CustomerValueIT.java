package torch.analytics.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static torch.analytics.Sent.customer;
import static torch.analytics.Sent.invoice;
import static torch.analytics.Sent.noon;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import torch.analytics.Api;
import torch.platform.testing.Events;
import torch.platform.testing.IntegrationTest;

@IntegrationTest
class CustomerValueIT {

    private static final String VALUES = "/api/analytics/customer-values";
    private static final String TODAY =
            LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();

    @Autowired
    RestTestClient http;

    @Autowired
    Events events;

    private Api api;
    private final String id = UUID.randomUUID().toString();
    private final String code = "K" + id.substring(0, 8);
    private final String number = "N" + id.substring(0, 8);

    @BeforeEach
    void client() {
        api = new Api(http);
    }

    @Test
    void anInvoiceThatComesBeforeItsCustomerIsFoundOnceTheCodeIsLinked() throws Exception {
        invoice(number, 1, code, noon(TODAY), "2x1.50", "1x0").to(events);
        customer(id, 1, "Not linked yet").to(events);
        assertThat(sales(after("invoices/" + number + "@1", "customers/" + id + "@1")))
                .isEqualTo("0.00");
        customer(id, 2, "Linked", code).to(events);
        JsonNode linked = after("customers/" + id + "@2");
        assertThat(sales(linked)).isEqualTo("3.00");
        assertThat(linked.at("/value/invoices").asInt()).isEqualTo(1);
        assertThat(linked.at("/value/lastSale").asString()).isEqualTo(TODAY);
        assertThat(linked.at("/definitions/salesRevenue").asString()).contains("quantity > 0");
    }

    @Test
    void aCodeThatMovesTakesItsRevenueAlongInWhateverOrderTheEventsCome() throws Exception {
        String other = UUID.randomUUID().toString();
        invoice(number, 1, code, noon(TODAY), "1x10").to(events);
        customer(id, 1, "First", code).to(events);
        customer(other, 1, "Second", code).to(events);
        customer(id, 2, "First").to(events);
        customer(other, 1, "Second", code).to(events);
        assertThat(sales(after("customers/" + id + "@2", "customers/" + other + "@1", "invoices/" + number + "@1")))
                .isEqualTo("0.00");
        assertThat(sales(api.read(VALUES + "/" + other))).isEqualTo("10.00");
    }

    @Test
    void creditNotesAndCancellationsChangeNetAndSales() throws Exception {
        customer(id, 1, "Returns", code).to(events);
        invoice(number, 1, code, noon(TODAY), "3x2").to(events);
        invoice("C" + number, 1, code, noon(TODAY), "-1x2").to(events);
        JsonNode value = after("customers/" + id + "@1", "invoices/" + number + "@1", "invoices/C" + number + "@1");
        assertThat(sales(value)).isEqualTo("6.00");
        assertThat(value.at("/value/netRevenue/amount").asString()).isEqualTo("4.00");
        assertThat(value.at("/value/documents").asInt()).isEqualTo(2);
        invoice(number, 3, code, noon(TODAY), Map.of("status", "CANCELLED"), "3x2")
                .to(events);
        invoice(number, 2, code, noon(TODAY), "9x2").to(events);
        value = after("invoices/" + number + "@3");
        assertThat(sales(value)).isEqualTo("0.00");
        assertThat(value.at("/value/netRevenue/amount").asString()).isEqualTo("-2.00");
    }

    @Test
    void anotherCurrencyIsReportedAndNeverAdded() throws Exception {
        customer(id, 1, "Abroad", code).to(events);
        invoice(number, 1, code, noon(TODAY), Map.of("currency", "USD"), "1x7").to(events);
        JsonNode value = after("customers/" + id + "@1", "invoices/" + number + "@1");
        assertThat(sales(value)).isEqualTo("0.00");
        assertThat(value.at("/value/otherCurrencies/0/salesRevenue/amount").asString())
                .isEqualTo("7.00");
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(
                                api.read(VALUES + "/" + id).at("/value/reasons").toString())
                        .contains("OTHER_CURRENCY_LEFT_OUT", "USD"));
    }

    @Test
    void aClassFollowsAnInvoiceWithinFiveSecondsAndIsPublishedOnce() {
        customer(id, 1, "Classified", code).to(events);
        invoice(number, 1, code, noon(TODAY), "1x1000000").to(events);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(
                                api.read(VALUES + "/" + id).at("/value/class").asString(""))
                        .isIn("A", "B", "C"));
        var first = events.of("crm.customer-values.v1", id, 1).getFirst();
        assertThat(Events.header(first, "ce_type")).isEqualTo("crm.customer-value.class-changed.v1");
        assertThat(new String(first.value())).contains("\"from\":\"PROSPECT\"", "\"asOf\":\"" + TODAY + "\"");
        invoice(number, 2, code, noon(TODAY), Map.of("status", "CANCELLED"), "1x1000000")
                .to(events);
        var both = events.of("crm.customer-values.v1", id, 2);
        assertThat(new String(both.getLast().value())).contains("\"to\":\"PROSPECT\"");
        assertThat(Events.header(both.getLast(), "ce_sequence")).isEqualTo("2");
    }

    @Test
    void whatElseIsKnownOfACustomerStandsBeside() throws Exception {
        customer(id, 1, "Busy").to(events);
        torch.analytics.Sent.ticket("T" + id, 1, id, "COMPLAINT", "NEW").to(events);
        torch.analytics.Sent.campaign("M" + id, 1, "STARTED", id, "somebody else")
                .to(events);
        torch.analytics.Sent.opportunity("O" + id, 1, id, "li", "12.50", "QUOTED@" + noon("2026-01-05"))
                .to(events);
        JsonNode activity = after(
                        "customers/" + id + "@1",
                        "tickets/T" + id + "@1",
                        "campaigns/M" + id + "@1",
                        "opportunities/O" + id + "@1")
                .get("activity");
        assertThat(activity.at("/tickets/0/type").asString()).isEqualTo("COMPLAINT");
        assertThat(activity.at("/campaigns/0/campaigns").asInt()).isEqualTo(1);
        assertThat(activity.at("/opportunities/0/amount/amount").asString()).isEqualTo("12.50");
    }

    @Test
    void badInputIsAProblem() {
        api.refuses(VALUES + "?asOf=9999-12-31", 422, "AS_OF_IN_FUTURE");
        api.refuses(VALUES + "?asOf=1969-12-31", 422, "AS_OF_TOO_EARLY");
        api.refuses(VALUES + "?asOf=yesterday", 400, "PARAMETER_INVALID");
        api.refuses(VALUES + "?window=0", 422, "WINDOW_OUT_OF_BOUNDS");
        api.refuses(VALUES + "?window=1e9", 400, "PARAMETER_INVALID");
        api.refuses(VALUES + "?class=Z", 400, "PARAMETER_INVALID");
        api.refuses(VALUES + "?limit=201", 400, "LIMIT_INVALID");
        api.refuses(VALUES + "?cursor=AAAA", 400, "CURSOR_INVALID");
        api.refuses(VALUES + "?after=nothing/1@1", 400, "AFTER_INVALID");
        api.refuses(VALUES + "/" + UUID.randomUUID(), 404, "NOT_FOUND");
        assertThat(api.post(VALUES).getStatus().value()).isEqualTo(405);
    }

    private JsonNode after(String... seen) throws InterruptedException {
        return api.read(VALUES + "/" + id + "?after=" + String.join("&after=", seen));
    }

    private static String sales(JsonNode detail) {
        return detail.at("/value/salesRevenue/amount").asString();
    }
}
