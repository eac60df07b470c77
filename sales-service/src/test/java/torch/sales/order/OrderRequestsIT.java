package torch.sales.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import torch.platform.aggregate.Aggregates;
import torch.platform.testing.Contracts;
import torch.platform.testing.Events;
import torch.platform.testing.IntegrationTest;
import torch.sales.SalesDriver;

@IntegrationTest
class OrderRequestsIT {

    private static final String DEALS = "crm.opportunities.v1";
    private static final String ORDERS = "crm.order-requests.v1";
    private static final String IN_A_MONTH = LocalDate.now().plusMonths(1).toString();

    @Autowired
    RestTestClient http;

    @Autowired
    Events events;

    @Autowired
    Aggregates<OrderRequest> requests;

    @Autowired
    WonDealsListener listener;

    @Autowired
    OrderRequests orderRequests;

    private SalesDriver sales;
    private String erpCode;
    private String deal;

    @BeforeEach
    void aDeal() {
        sales = new SalesDriver(http, events);
        erpCode = sales.uniqueCode();
        deal = sales.open(sales.customer(erpCode), "seller-1", "L-46", IN_A_MONTH)
                .id();
    }

    @Test
    void aWonDealAsksErpForItsLines() {
        String request = win();
        var sent = sales.firsts(ORDERS, request, 1).getFirst();
        assertThat(Events.header(sent, "ce_type")).isEqualTo("crm.order-request.requested.v1");
        Contracts.assertValid("crm.order-request.requested.v1", sent.value());
        OrderRequest stored = requests.get(request).state();
        assertThat(stored.customerCode()).isEqualTo(erpCode);
        assertThat(stored.opportunityId()).isEqualTo(deal);
        assertThat(stored.lines()).hasSize(1);
    }

    @Test
    void aReopenedDealWithdrawsItsRequestAndTheNextWinMakesAnother() {
        String first = win();
        sales.firsts(ORDERS, first, 1);
        sales.post("/api/opportunities/" + deal + "/reopen", "{}").is(200);
        assertThat(Events.header(sales.firsts(ORDERS, first, 2).getLast(), "ce_type"))
                .isEqualTo("crm.order-request.withdrawn.v1");
        String second = win();
        sales.firsts(ORDERS, second, 1);
        assertThat(second).isNotEqualTo(first);
        assertThat(statuses()).containsExactlyInAnyOrder("REQUESTED", "WITHDRAWN");
    }

    @Test
    void twiceAndOutOfOrderEndsInTheSameState() {
        win();
        sales.post("/api/opportunities/" + deal + "/reopen", "{}").is(200);
        String last = win();
        sales.firsts(ORDERS, last, 1);
        List<ConsumerRecord<String, byte[]>> records = sales.firsts(DEALS, deal, 4);
        List<String> before = statuses();
        for (var record : records.reversed()) {
            listener.on(List.of(record));
            listener.on(List.of(record, record));
        }
        assertThat(statuses()).isEqualTo(before);
        assertThat(requests.get(last).version()).isEqualTo(1);
    }

    @Test
    void nothingIsAskedForALostDeal() {
        sales.post("/api/opportunities/" + deal + "/lose", "{\"reason\":\"PRICE\"}")
                .is(200);
        orderRequests.settle(deal);
        assertThat(statuses()).isEmpty();
    }

    @Test
    void theRequestsOfADealAreFoundThroughAnIndex() {
        sales.firsts(ORDERS, win(), 1);
        var stats = requests.documents()
                .find(Filters.and(Filters.eq("state.opportunityId", deal), Filters.eq("state.status", "REQUESTED")))
                .explain(ExplainVerbosity.EXECUTION_STATS)
                .get("executionStats", Document.class);
        assertThat(stats.getInteger("totalDocsExamined")).isEqualTo(1);
    }

    private String win() {
        var won = sales.post("/api/opportunities/" + deal + "/win", "{\"note\":\"Gate 2\"}")
                .is(200)
                .json();
        return won.path("closed").path("orderRequestId").asString();
    }

    private List<String> statuses() {
        return requests.documents()
                .find(Filters.eq("state.opportunityId", deal))
                .sort(new Document("createdAt", 1))
                .map(document -> document.get("state", Document.class).getString("status"))
                .into(new ArrayList<>());
    }
}
