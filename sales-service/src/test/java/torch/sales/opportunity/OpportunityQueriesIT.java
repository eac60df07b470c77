package torch.sales.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.util.UriComponentsBuilder;
import torch.platform.actor.Actor;
import torch.platform.aggregate.Command;
import torch.platform.aggregate.Decision;
import torch.platform.id.Ids;
import torch.platform.money.Money;
import torch.platform.testing.Events;
import torch.platform.testing.IntegrationTest;
import torch.platform.web.PageRequest;
import torch.sales.SalesDriver;
import torch.sales.line.LineRequest;
import torch.sales.line.LineRules;
import torch.sales.process.SalesProcess;
import torch.sales.process.Stage;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpportunityQueriesIT {

    private static final int DEALS = 600;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    RestTestClient http;

    @Autowired
    Events events;

    @Autowired
    Opportunities opportunities;

    @Autowired
    OpportunityQueries queries;

    private SalesDriver sales;

    /** 20 owners, 30 customers, 12 products, all stages, 40 close dates. */
    @BeforeAll
    void someDeals() throws Exception {
        sales = new SalesDriver(http, events);
        try (var workers = Executors.newFixedThreadPool(16)) {
            List<Callable<?>> deals = new ArrayList<>();
            for (int i = 0; i < DEALS; i++) {
                Decision<Opportunity> deal = deal(i);
                deals.add(() -> opportunities.add(Ids.next(), deal, Command.by(new Actor("test"))));
            }
            for (var added : deals.stream().map(workers::submit).toList()) {
                added.get();
            }
        }
    }

    private static Decision<Opportunity> deal(int number) {
        SalesProcess process = OpportunityFixtures.PROCESS;
        Act act = new Act("q-seller-" + number % 20, Instant.parse("2026-03-02T01:00:00Z"), TODAY);
        Opening opening = new Opening(
                "q-customer-" + number % 30,
                new Profile("Deal " + number, null, List.of()),
                LineRules.lines(
                        List.of(new LineRequest("q-product-" + number % 12, BigDecimal.TEN, Money.of("1", "CNY"))),
                        "/lines"),
                null,
                TODAY.plusDays(number % 40),
                act.actor());
        Stage stage = process.stages().get(number % 5);
        Decision<Opportunity> opened = Opportunity.open(opening, process, stage, act);
        return number % 7 == 0 ? opened.state().lose(LossReason.PRICE, null, act) : opened;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "status=OPEN",
                "owner=q-seller-3",
                "owner=q-seller-3&status=LOST",
                "customer=q-customer-4",
                "product=q-product-5&status=OPEN",
                "process=KEY_ACCOUNT&stage=QUOTED",
                "process=KEY_ACCOUNT&status=OPEN",
                "stage=NEGOTIATION",
                "closeFrom=2026-03-10&closeTo=2026-03-12",
                "owner=q-seller-3&closeFrom=2026-03-10"
            })
    void eachFilterReadsAnIndexAndLittleMoreThanItAnswers(String filter) {
        var found = queries.find(queries.criteria(filter(filter)), 50);
        Document explained = found.explain(ExplainVerbosity.EXECUTION_STATS);
        Document stats = explained.get("executionStats", Document.class);
        int returned = stats.getInteger("nReturned");
        assertThat(returned).as(filter).isPositive();
        assertThat(explained.toJson()).as(filter).doesNotContain("COLLSCAN").doesNotContain("\"stage\": \"SORT\"");
        assertThat(stats.getInteger("totalDocsExamined")).as(filter).isLessThan(10 * returned);
        assertThat(stats.getInteger("totalKeysExamined")).as(filter).isLessThan(10 * returned + 20);
    }

    @Test
    void pagesHoldEveryDealOnceInOrder() {
        List<String> keys = new ArrayList<>();
        String next = "/api/opportunities?owner=q-seller-3&limit=4";
        while (next != null) {
            var page = sales.get(next).is(200).json();
            page.path("items")
                    .forEach(deal -> keys.add(
                            deal.path("closeDate").asString() + deal.path("id").asString()));
            next = page.path("next").asString(null);
        }
        assertThat(keys).hasSize(DEALS / 20).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void aPageWithinOneDayGoesOnWithThatDay() {
        var filter = filter("closeFrom=2026-03-05&closeTo=2026-03-06");
        var first = queries.list(filter, new PageRequest("list", 2, null));
        var second = queries.list(filter, new PageRequest("list", 200, first.next()));
        assertThat(first.items().size() + second.items().size()).isEqualTo(DEALS / 40 * 2);
        assertThat(second.items()).doesNotContainAnyElementsOf(first.items());
    }

    @Test
    void aStageOfAnotherStatusIsFoundNowhere() {
        assertThat(sales.get("/api/opportunities?stage=QUOTED&status=WON")
                        .is(200)
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(sales.get("/api/opportunities?process=NONE").is(200).json().path("items"))
                .isEmpty();
    }

    private static OpportunityFilter filter(String query) {
        var values = UriComponentsBuilder.fromUriString("/?" + query)
                .build()
                .getQueryParams()
                .toSingleValueMap();
        return new OpportunityFilter(
                values.get("owner"),
                values.get("customer"),
                values.get("process"),
                values.get("stage"),
                values.containsKey("status") ? OpportunityStatus.valueOf(values.get("status")) : null,
                values.get("product"),
                values.containsKey("closeFrom") ? LocalDate.parse(values.get("closeFrom")) : null,
                values.containsKey("closeTo") ? LocalDate.parse(values.get("closeTo")) : null);
    }
}
