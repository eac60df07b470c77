package torch.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import torch.platform.id.Ids;
import torch.platform.testing.Contracts;
import torch.platform.testing.Events;
import torch.platform.testing.IntegrationTest;

@IntegrationTest
class SalesStoryIT {

    private static final String IN_A_MONTH = LocalDate.now().plusMonths(1).toString();

    @Autowired
    RestTestClient http;

    @Autowired
    Events events;

    private SalesDriver sales;

    @BeforeEach
    void drive() {
        sales = new SalesDriver(http, events);
    }

    @Test
    void aDealIsWorkedFromOpeningToWonAndEveryStepIsAnEvent() {
        String deal = "/api/opportunities/" + open();
        assertThat(sales.post(deal + "/move", "{\"stage\":\"SAMPLE_TESTED\"}")
                        .is(200)
                        .headers()
                        .getETag())
                .isEqualTo("\"2\"");
        sales.post(deal + "/move", "{\"stage\":\"NEEDS_CONFIRMED\"}").is(200);
        sales.patch(deal, "\"3\"", "{\"owner\":\"seller-2\",\"nextStep\":{\"text\":\"Call\"}}")
                .is(200);
        JsonNode patched =
                sales.patch(deal, "\"4\"", "{\"nextStep\":null}").is(200).json();
        assertThat(patched.has("nextStep")).isFalse();
        assertThat(patched.path("stage").asString()).isEqualTo("NEEDS_CONFIRMED");
        JsonNode won = sales.post(deal + "/win", "{\"deliveryDate\":\"" + IN_A_MONTH + "\"}")
                .is(200)
                .json();
        assertThat(won.path("version").asInt()).isEqualTo(6);
        assertThat(sales.firsts("crm.opportunities.v1", won.path("id").asString(), 6))
                .allSatisfy(record -> Contracts.assertValid(Events.header(record, "ce_type"), record.value()))
                .extracting(record -> Events.header(record, "ce_type"))
                .containsExactly(
                        "crm.opportunity.opened.v1",
                        "crm.opportunity.stage-changed.v1",
                        "crm.opportunity.stage-changed.v1",
                        "crm.opportunity.changed.v1",
                        "crm.opportunity.changed.v1",
                        "crm.opportunity.won.v1");
        JsonNode history = sales.get(deal + "/history").is(200).json();
        assertThat(history.path("entries")).hasSize(5);
        assertThat(history.path("backwardMoves")).hasSize(1);
        assertThat(history.path("skips")).hasSize(2);
        assertThat(history.path("timeInStage")).hasSize(3);
    }

    @Test
    void aLostDealIsReopenedWhereItWas() {
        String deal = "/api/opportunities/" + open();
        sales.post(deal + "/move", "{\"stage\":\"QUOTED\"}").is(200);
        sales.post(deal + "/lose", "{\"reason\":\"OTHER\"}").isProblem(422, "INVALID_FIELDS");
        sales.post(deal + "/lose", "{\"reason\":\"COMPETITOR\"}").is(200);
        sales.post(deal + "/move", "{\"stage\":\"QUOTED\"}").isProblem(409, "DEAL_CLOSED");
        JsonNode reopened = sales.post(deal + "/reopen", "{}").is(200).json();
        assertThat(reopened.path("stage").asString()).isEqualTo("QUOTED");
        assertThat(reopened.has("closed")).isFalse();
        sales.post(deal + "/reopen", "{}").isProblem(409, "DEAL_OPEN");
    }

    @Test
    void ofManyWhoCloseADealAtOnceExactlyOneDoes() throws Exception {
        String deal = "/api/opportunities/" + open();
        List<Callable<Integer>> closings = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            closings.add(() -> sales.post(deal + "/win", "{}").status());
            closings.add(
                    () -> sales.post(deal + "/lose", "{\"reason\":\"PRICE\"}").status());
        }
        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(closings)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).hasSize(20).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(sales.get(deal).json().path("version").asInt()).isEqualTo(2);
    }

    @Test
    void aRepeatedMoveIsNoNewVersionAndALostUpdateIsRefused() {
        String deal = "/api/opportunities/" + open();
        sales.post(deal + "/move", "{\"stage\":\"QUOTED\"}").is(200);
        assertThat(sales.post(deal + "/move", "{\"stage\":\"QUOTED\"}")
                        .is(200)
                        .headers()
                        .getETag())
                .isEqualTo("\"2\"");
        sales.patch(deal, "\"1\"", "{\"title\":\"x\"}").isProblem(412, "VERSION_STALE");
    }

    @Test
    void aCustomerThatIsNotKnownHereIsSaidSoAndNothingIsStored() {
        String stranger = Ids.next();
        var request = "{\"customerId\":\"%s\",\"title\":\"t\",\"closeDate\":\"%s\"}".formatted(stranger, IN_A_MONTH);
        sales.post("/api/opportunities", request).isProblem(422, "CUSTOMER_UNKNOWN");
        sales.post("/api/opportunities?after=customers/" + stranger + "@1", request)
                .isProblem(503, "NOT_YET_SEEN");
        assertThat(sales.get("/api/opportunities?customer=" + stranger)
                        .is(200)
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void figuresThatCannotBeAreRefused() {
        String customer = sales.customer(sales.uniqueCode());
        String body = "{\"customerId\":\"" + customer + "\",\"title\":\"t\",";
        sales.post("/api/opportunities", body + "\"closeDate\":\"9999-12-31\"}").isProblem(422, "INVALID_FIELDS");
        sales.post(
                        "/api/opportunities",
                        body + "\"closeDate\":\"" + IN_A_MONTH
                                + "\",\"amount\":{\"amount\":\"-1\",\"currency\":\"CNY\"}}")
                .isProblem(422, "INVALID_FIELDS");
        sales.post("/api/opportunities", body + "\"closeDate\":\"" + IN_A_MONTH + "\",\"stage\":\"WON\"}")
                .isProblem(422, "STAGE_UNKNOWN");
        sales.post("/api/opportunities", body + "\"closeDate\":\"" + IN_A_MONTH + "\",\"process\":\"NONE\"}")
                .isProblem(422, "PROCESS_UNKNOWN");
        sales.get("/api/opportunities/none").isProblem(404, "NOT_FOUND");
        sales.get("/api/opportunities?status=MAYBE").isProblem(400, "PARAMETER_INVALID");
        sales.get("/api/opportunities?closeFrom=soon").isProblem(400, "PARAMETER_INVALID");
        assertThat(sales.get("/api/opportunities?customer=" + customer)
                        .is(200)
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void theProcessesAreThereToChooseFrom() {
        JsonNode processes = sales.get("/api/processes").is(200).json().path("items");
        assertThat(processes)
                .extracting(process -> process.path("code").asString())
                .containsExactly("KEY_ACCOUNT", "DEALER");
        assertThat(processes
                        .get(0)
                        .path("stages")
                        .get(0)
                        .path("name")
                        .path("zh")
                        .asString())
                .isEqualTo("线索确认");
    }

    private String open() {
        return sales.open(sales.customer(sales.uniqueCode()), "seller-qd-1", "L-46", IN_A_MONTH)
                .id();
    }
}
