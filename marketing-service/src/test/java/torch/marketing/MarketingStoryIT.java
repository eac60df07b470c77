package torch.marketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static torch.marketing.MarketingDriver.MANAGER;
import static torch.marketing.MarketingDriver.MARKETER;
import static torch.marketing.MarketingDriver.aDepartment;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import torch.platform.id.Ids;
import torch.platform.testing.Contracts;
import torch.platform.testing.Events;
import torch.platform.testing.IntegrationTest;

@IntegrationTest
class MarketingStoryIT {

    @Autowired
    RestTestClient http;

    @Autowired
    Events events;

    private MarketingDriver marketing;

    @BeforeEach
    void driver() {
        marketing = new MarketingDriver(http);
    }

    @Test
    void aCampaignIsAppliedForApprovedExecutedSettledAndEvaluated() {
        String department = aDepartment();
        String budget = marketing.planBudget(department, "50000.00").is(201).id();
        String campaign = marketing
                .draft(department, "20000.00", "\"" + aCustomer() + "\"")
                .is(201)
                .id();
        marketing.step(MARKETER, campaign, "start").isProblem(409, "NOT_APPROVED");
        marketing.step(MARKETER, campaign, "submit").is(200);
        marketing.step(MARKETER, campaign, "approve").isProblem(409, "SELF_APPROVAL");
        assertThat(marketing.step(MANAGER, campaign, "approve").is(200).text("status"))
                .isEqualTo("APPROVED");
        assertThat(marketing.get("/api/budgets/" + budget).amount("reserved")).isEqualTo("20000.00");

        marketing.step(MARKETER, campaign, "start").is(200);
        marketing.awaitBudget(budget, b -> b.amount("committed").equals("20000.00"));
        marketing.spend(campaign, "12500.50").is(200);
        marketing.spend(campaign, "7499.51").isProblem(409, "EXPENSE_EXCEEDS_COMMITMENT");
        assertThat(marketing.spend(campaign, "1000.00").is(200).amount("committed"))
                .isEqualTo("6499.50");
        marketing.step(MARKETER, campaign, "finish").is(200);
        var settled = marketing.awaitBudget(
                budget,
                b -> b.amount("actual").equals("13500.50")
                        && b.amount("committed").equals("0.00"));
        assertThat(settled.amount("available")).isEqualTo("36499.50");
        assertThat(settled.json().path("campaigns").asInt()).isZero();

        var evaluated = marketing.step(MARKETER, campaign, "evaluate", """
                {"leads":35,"participants":120,"result":"Two dealers won"}""").is(200);
        assertThat(evaluated.json().path("evaluation").path("leads").asInt()).isEqualTo(35);
        assertThat(evaluated.headers().getETag()).isEqualTo("\"8\"");

        assertThat(kinds(budget))
                .containsExactly("SETTLED", "EXPENSED", "EXPENSED", "COMMITTED", "RESERVED", "PLANNED");
        assertThat(types("crm.campaigns.v1", campaign, 8))
                .containsExactly(
                        "crm.campaign.drafted.v1",
                        "crm.campaign.submitted.v1",
                        "crm.campaign.approved.v1",
                        "crm.campaign.started.v1",
                        "crm.campaign.expense-recorded.v1",
                        "crm.campaign.expense-recorded.v1",
                        "crm.campaign.finished.v1",
                        "crm.campaign.evaluated.v1");
        assertThat(types("crm.budgets.v1", budget, 6))
                .containsExactly(
                        "crm.budget.planned.v1",
                        "crm.budget.reserved.v1",
                        "crm.budget.committed.v1",
                        "crm.budget.expensed.v1",
                        "crm.budget.expensed.v1",
                        "crm.budget.settled.v1");
    }

    @Test
    void everyMovementIsAnEventOfItsOwn() {
        String department = aDepartment();
        String budget = marketing.planBudget(department, "50000.00").is(201).id();
        marketing.approved(department, "20000.00");
        var entries = marketing.get("/api/budgets/" + budget + "/ledger").json().path("items");
        for (var entry : entries) {
            var record = events.of("crm.budget-entries.v1", entry.path("id").asString(), 1)
                    .getFirst();
            Contracts.assertValid("crm.budget-entry.recorded.v1", record.value());
            assertThat(new String(record.value(), StandardCharsets.UTF_8))
                    .contains("\"seq\":" + entry.path("seq").asInt());
        }
        assertThat(entries).hasSize(2);
    }

    @Test
    void theLedgerIsCompleteAndPagedHoweverLongItGets() {
        String department = aDepartment();
        String budget = marketing.planBudget(department, "1.00").is(201).id();
        for (int version = 1; version < 80; version++) {
            marketing
                    .patch("/api/budgets/" + budget, "\"" + version + "\"", """
                            {"planned":{"amount":"%d.00"}}""".formatted(version + 1))
                    .is(200);
        }
        List<Integer> seqs = new java.util.ArrayList<>();
        String next = "/api/budgets/" + budget + "/ledger?limit=7";
        while (next != null) {
            var page = marketing.get(next).is(200).json();
            page.path("items").forEach(entry -> seqs.add(entry.path("seq").asInt()));
            next = page.path("next").asString(null);
        }
        assertThat(seqs)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 80).map(i -> 81 - i).boxed().toList());
    }

    @Test
    void aRejectedCampaignHoldsNoMoney() {
        String department = aDepartment();
        String budget = marketing.planBudget(department, "50000.00").is(201).id();
        String campaign = marketing.submitted(department, "20000.00");
        marketing.step(MANAGER, campaign, "reject", "{\"reason\":\" \"}").isProblem(422, "INVALID_FIELDS");
        var rejected = marketing
                .step(MANAGER, campaign, "reject", "{\"reason\":\"Too dear\"}")
                .is(200);
        assertThat(rejected.text("rejectionReason")).isEqualTo("Too dear");
        assertThat(marketing.get("/api/budgets/" + budget).amount("available")).isEqualTo("50000.00");
        marketing.step(MANAGER, campaign, "approve").isProblem(409, "CAMPAIGN_STATUS");
    }

    @Test
    void aRequestThatIsRepeatedHappensOnce() {
        String department = aDepartment();
        String key = UUID.randomUUID().toString();
        String body = """
                {"year":2026,"department":"%s","category":"exhibition","planned":{"amount":"10","currency":"CNY"}}""".formatted(department);
        var first =
                marketing.postWithKey("finance-1", "/api/budgets", key, body).is(201);
        var again =
                marketing.postWithKey("finance-1", "/api/budgets", key, body).is(201);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(marketing
                        .planBudget(department, "10")
                        .isProblem(409, "BUDGET_EXISTS")
                        .text("id"))
                .isEqualTo(first.id());
        String campaign = marketing.submitted(department, "10.00");
        String path = "/api/campaigns/" + campaign + "/approve";
        marketing.postWithKey(MANAGER, path, key, "{}").is(200);
        var repeated = marketing.postWithKey(MANAGER, path, key, "{}").is(200);
        assertThat(repeated.headers().getETag()).isEqualTo("\"3\"");
    }

    @Test
    void aDraftIsChangedByWhoHasSeenIt() {
        String department = aDepartment();
        String path = "/api/campaigns/"
                + marketing.draft(department, "10.00", "").is(201).id();
        var changed = marketing
                .patch(path, "\"1\"", "{\"planned\":{\"amount\":\"12.00\"},\"expectedLeads\":null}")
                .is(200);
        assertThat(changed.amount("planned")).isEqualTo("12.00");
        assertThat(changed.json().has("expectedLeads")).isFalse();
        marketing.patch(path, "\"1\"", "{\"name\":\"x\"}").isProblem(412, "VERSION_STALE");
        assertThat(marketing
                        .patch(path, "\"2\"", "{\"planned\":{\"amount\":\"12\"}}")
                        .is(200)
                        .headers()
                        .getETag())
                .isEqualTo("\"2\"");
    }

    private String aCustomer() {
        String id = Ids.next();
        String value = "{\"customer\":{\"id\":\"%s\",\"name\":\"青岛轴承\"},\"change\":{}}".formatted(id);
        events.send("crm.customers.v1", id, 1, "crm.customer.registered.v1", value.getBytes(StandardCharsets.UTF_8));
        marketing.get("/api/campaigns?limit=1&after=customers/" + id + "@1").is(200);
        return id;
    }

    private List<String> kinds(String budget) {
        return marketing
                .get("/api/budgets/" + budget + "/ledger")
                .json()
                .path("items")
                .valueStream()
                .map(entry -> entry.path("kind").asString())
                .toList();
    }

    /** First occurrences; a message may be sent again. */
    private List<String> types(String topic, String key, int count) {
        return await().until(
                        () -> events.all(topic, record -> key.equals(record.key())).stream()
                                .collect(Collectors.toMap(
                                        record -> Events.header(record, "ce_sequence"),
                                        record -> Events.header(record, "ce_type"),
                                        (first, _) -> first,
                                        LinkedHashMap::new))
                                .values()
                                .stream()
                                .toList(),
                        types -> types.size() == count);
    }
}
