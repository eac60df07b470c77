package torch.analytics.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static torch.analytics.Sent.customer;
import static torch.analytics.Sent.invoice;
import static torch.analytics.Sent.noon;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import torch.analytics.Api;
import torch.analytics.account.AccountRow;
import torch.analytics.generation.GenerationLedger;
import torch.platform.testing.Events;
import torch.platform.testing.IntegrationTest;

/** Runs of other dates; the tests have a month of their own each. */
@IntegrationTest
class RunIT {

    private static final String VALUES = "/api/analytics/customer-values";

    @Autowired
    RestTestClient http;

    @Autowired
    Events events;

    @Autowired
    CustomerValues values;

    @Autowired
    GenerationLedger generations;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private Api api;

    @BeforeEach
    void client() {
        api = new Api(http);
    }

    @Test
    void aRunThatDoesNotExistIsStartedAndAnsweredWithItsAddress() throws Exception {
        var first = api.get(VALUES + "/summary?asOf=2001-01-31&window=31");
        assertThat(first.getStatus().value()).isEqualTo(202);
        assertThat(first.getResponseHeaders().getFirst("Retry-After")).isEqualTo("1");
        String address = first.getResponseHeaders().getFirst("Location");
        JsonNode summary = api.read(address.contains("asOf") ? address : VALUES + "/summary?asOf=2001-01-31&window=31");
        assertThat(summary.get("asOf").asString()).isEqualTo("2001-01-31");
        assertThat(summary.get("from").asString()).isEqualTo("2001-01-01");
    }

    @Test
    void revenueIsOfTheWindowAndWhoBoughtBeforeItIsD() throws Exception {
        String id = customerWith("b", "2001-02-10", "5x2");
        assertThat(value(id, "2001-02-28", 28).at("/value/class").asString()).isEqualTo("A");
        JsonNode later = value(id, "2001-03-31", 31);
        assertThat(later.at("/value/class").asString()).isEqualTo("D");
        assertThat(later.at("/value/reasons/0/code").asString()).isEqualTo("NO_SALES_IN_WINDOW");
        assertThat(value(id, "2001-02-09", 31).at("/value/class").asString()).isEqualTo("PROSPECT");
    }

    @Test
    void aListIsPagedLargestFirstAndFilteredByRegionAndIndustryOfAnyLevel() throws Exception {
        for (int i = 1; i <= 3; i++) {
            customerWith("p" + i, "2001-04-10", i + "x100");
        }
        String list = VALUES + "?asOf=2001-04-30&window=30&region=370000&industry=C&owner=li-" + run + "&limit=2";
        JsonNode first = api.read(list);
        List<String> sales = new ArrayList<>();
        first.get("items")
                .forEach(item -> sales.add(item.at("/salesRevenue/amount").asString()));
        JsonNode second = api.read(first.get("next").asString());
        second.get("items")
                .forEach(item -> sales.add(item.at("/salesRevenue/amount").asString()));
        assertThat(sales).containsExactly("300.00", "200.00", "100.00");
        assertThat(second.has("next")).isFalse();
        assertThat(api.read(list.replace("C", "D")).get("items")).isEmpty();
        assertThat(api.read(list.replace("370000", "110000")).get("items")).isEmpty();
        assertThat(api.read(list + "&class=PROSPECT").get("items")).isEmpty();
        assertThat(api.read(list + "&text=P2-").get("items")).hasSize(1);
    }

    @Test
    void theSummaryTellsWhatIsAssignedWhatIsNotAndWhatIsUnknown() throws Exception {
        customerWith("s", "2001-05-10", "5x2");
        invoice("U" + run, 1, "U" + run, noon("2001-05-11"), "1x3").to(events);
        invoice("W" + run, 1, null, noon("2001-05-12"), "1x4").to(events);
        invoice("X" + run, 1, null, noon("2001-05-12"), Map.of("currency", "EUR"), "1x9")
                .to(events);
        JsonNode summary = api.read(VALUES + "/summary?asOf=2001-05-31&window=31&after=invoices/U" + run
                + "@1&after=invoices/W" + run + "@1&after=invoices/X" + run + "@1");
        assertThat(summary.at("/customers/salesRevenue/amount").asString()).isEqualTo("10.00");
        assertThat(summary.at("/notYetLinked/salesRevenue/amount").asString()).isEqualTo("3.00");
        assertThat(summary.at("/withoutCustomer/salesRevenue/amount").asString())
                .isEqualTo("4.00");
        assertThat(summary.at("/total/salesRevenue/amount").asString()).isEqualTo("17.00");
        assertThat(summary.at("/otherCurrencies/0/salesRevenue/amount").asString())
                .isEqualTo("9.00");
        assertThat(summary.at("/unknown/department/salesRevenue/amount").asString())
                .isEqualTo("10.00");
        assertThat(summary.at("/unknown/region/salesRevenue/amount").asString()).isEqualTo("0.00");
        JsonNode largest = summary.at("/cells/0");
        assertThat(largest.get("class").asString()).isEqualTo("A");
        assertThat(largest.get("region").asString()).isEqualTo("370000");
        assertThat(largest.get("industry").asString()).isEqualTo("C");
    }

    @Test
    void aRunWhoseFactsChangedIsMadeAnew() {
        String id = customerWith("f", "2001-06-10", "1x1");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(value(id, "2001-06-30", 30)
                                .at("/value/salesRevenue/amount")
                                .asString())
                        .isEqualTo("1.00"));
        invoice("f2" + run, 1, "f" + run, noon("2001-06-11"), "1x1").to(events);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(value(id, "2001-06-30", 30)
                                .at("/value/salesRevenue/amount")
                                .asString())
                        .isEqualTo("2.00"));
    }

    @Test
    void aPageIsReadFromAnIndexAlone() {
        for (int i = 0; i < 40; i++) {
            customer(UUID.randomUUID().toString(), 1, "Prospect " + i).to(events);
        }
        String id = customerWith("x", "2001-07-10", "1x1");
        await().untilAsserted(() ->
                assertThat(value(id, "2001-07-31", 31).has("value")).isTrue());
        String rows = "2001-07-31|31|1";
        var filter = new CustomerValueFilter(null, null, null, null, "li-" + run, null, null);
        Document plan = values.query(generations.live(), rows, filter, List.of("99", ""), 50)
                .explain();
        Document executed = plan.get("executionStats", Document.class);
        assertThat(executed.getInteger("nReturned")).isEqualTo(1);
        assertThat(executed.getInteger("totalDocsExamined")).isLessThan(10);
        Document winning = plan.get("queryPlanner", Document.class).get("winningPlan", Document.class);
        assertThat(winning.toJson()).contains("IXSCAN").doesNotContain("COLLSCAN", "SORT");
        assertThat(rows).startsWith("2001").isNotEqualTo(AccountRow.LIVE);
    }

    private String customerWith(String prefix, String day, String line) {
        String id = UUID.randomUUID().toString();
        customer(
                        id,
                        1,
                        prefix.toUpperCase() + "-" + run,
                        Map.of(
                                "owner", "li-" + run,
                                "region", Map.of("code", "370211"),
                                "industry", Map.of("code", "2511")),
                        prefix + run)
                .to(events);
        invoice(prefix + run, 1, prefix + run, noon(day), line).to(events);
        await().untilAsserted(() -> assertThat(api.get(VALUES + "/" + id + "?after=customers/" + id
                                + "@1&after=invoices/" + prefix + run + "@1")
                        .getStatus()
                        .value())
                .isEqualTo(200));
        return id;
    }

    private JsonNode value(String id, String asOf, int window) throws InterruptedException {
        return api.read(VALUES + "/" + id + "?asOf=" + asOf + "&window=" + window);
    }
}
