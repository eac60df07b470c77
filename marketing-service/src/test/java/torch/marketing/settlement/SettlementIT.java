package torch.marketing.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static torch.marketing.MarketingDriver.MANAGER;
import static torch.marketing.MarketingDriver.MARKETER;
import static torch.marketing.MarketingDriver.aDepartment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.test.web.servlet.client.RestTestClient;
import torch.marketing.MarketingDriver;
import torch.marketing.MarketingDriver.Answer;
import torch.marketing.budget.BudgetHoldings;
import torch.marketing.budget.BudgetLine;
import torch.marketing.campaign.CampaignProgress;
import torch.marketing.campaign.Progress;
import torch.marketing.execution.Execution;
import torch.marketing.execution.Signature;
import torch.marketing.holding.Claim;
import torch.marketing.settlement.CampaignEventsListener.CampaignMessage;
import torch.platform.actor.Actor;
import torch.platform.consumer.Received;
import torch.platform.id.Ids;
import torch.platform.money.Money;
import torch.platform.testing.IntegrationTest;

/** What a crash between two steps leaves behind, and how it is put right. */
@IntegrationTest
class SettlementIT {

    @Autowired
    RestTestClient http;

    @Autowired
    BudgetHoldings budgets;

    @Autowired
    CampaignProgress campaigns;

    @Autowired
    Settlement settlement;

    @Autowired
    CampaignEventsListener listener;

    @Autowired
    KafkaListenerEndpointRegistry listeners;

    @Autowired
    Clock clock;

    private MarketingDriver marketing;
    private BudgetLine line;
    private String budget;

    @BeforeEach
    void aBudget() {
        marketing = new MarketingDriver(http);
        line = new BudgetLine(2026, aDepartment(), "exhibition");
        budget = marketing.planBudget(line.department(), "1000.00").is(201).id();
    }

    @Test
    void aReservationWhoseApprovalWasNeverWrittenIsReleased() {
        String campaign = marketing.submitted(line.department(), "600.00");
        budgets.reserve(line, claim(campaign), new Actor(MANAGER));
        assertThat(budget().amount("available")).isEqualTo("400.00");

        reconciliation(Duration.ofHours(1)).reconcile();
        assertThat(budget().amount("available")).isEqualTo("400.00");
        awaitAnotherMillisecond();
        reconciliation(Duration.ZERO).reconcile();
        assertThat(budget().amount("available")).isEqualTo("1000.00");
        reconciliation(Duration.ZERO).reconcile();
        assertThat(budget().json().path("version").asInt()).isEqualTo(3);

        assertThat(marketing.get("/api/campaigns/" + campaign).text("status")).isEqualTo("SUBMITTED");
        marketing.step(MANAGER, campaign, "approve").is(200);
        assertThat(budget().amount("reserved")).isEqualTo("600.00");
    }

    @Test
    void aReservationOfARejectedCampaignIsReleased() {
        String campaign = marketing.submitted(line.department(), "600.00");
        budgets.reserve(line, claim(campaign), new Actor(MANAGER));
        marketing.step(MANAGER, campaign, "reject", "{\"reason\":\"Too dear\"}").is(200);
        awaitAnotherMillisecond();
        reconciliation(Duration.ZERO).reconcile();
        assertThat(budget().amount("available")).isEqualTo("1000.00");
        assertThat(marketing.get("/api/campaigns/" + campaign).headers().getETag())
                .isEqualTo("\"3\"");
    }

    @Test
    void theReservationOfAnApprovedCampaignStays() {
        marketing.approved(line.department(), "600.00");
        awaitAnotherMillisecond();
        reconciliation(Duration.ZERO).reconcile();
        assertThat(budget().amount("reserved")).isEqualTo("600.00");
    }

    @Test
    void aCrashBeforeTheReleaseOfALapsedApprovalLosesNothing() {
        String campaign = marketing.submitted(line.department(), "600.00");
        budgets.reserve(line, claim(campaign), new Actor(MANAGER));
        campaigns.lapse(campaign, 2);
        marketing.step(MANAGER, campaign, "approve").isProblem(503, "RESERVATION_IN_DOUBT");
        awaitAnotherMillisecond();
        reconciliation(Duration.ZERO).reconcile();
        marketing.step(MANAGER, campaign, "approve").is(200);
        assertThat(budget().amount("reserved")).isEqualTo("600.00");
    }

    @Test
    void whatTheListenerMissedTheReconciliationSettles() {
        listeners.stop();
        try {
            String campaign = marketing.approved(line.department(), "600.00");
            marketing.step(MARKETER, campaign, "start").is(200);
            marketing.spend(campaign, "100.00").is(200);
            marketing.spend(campaign, "50.50").is(200);
            marketing.step(MARKETER, campaign, "finish").is(200);
            assertThat(budget().amount("reserved")).isEqualTo("600.00");
            reconciliation(Duration.ofHours(1)).reconcile();
            assertThat(budget().amount("actual")).isEqualTo("150.50");
            assertThat(budget().amount("available")).isEqualTo("849.50");
            assertThat(budget().json().path("campaigns").asInt()).isZero();
            Answer ledger = marketing.get("/api/budgets/" + budget + "/ledger");
            assertThat(ledger.json()
                            .path("items")
                            .valueStream()
                            .map(entry -> entry.path("kind").asString()))
                    .containsExactly("SETTLED", "EXPENSED", "EXPENSED", "COMMITTED", "RESERVED", "PLANNED");
        } finally {
            listeners.start();
        }
    }

    @Test
    void twiceAndOutOfOrderEndsInTheSameState() {
        String campaign = Ids.next();
        budgets.reserve(line, claim(campaign), new Actor(MANAGER));
        Signature by = new Signature(MARKETER, Instant.parse("2026-04-01T00:30:00Z"));
        Execution started = Execution.started(Money.of("600.00", "CNY"), by);
        Execution spent =
                started.spend(Money.of("100.00", "CNY"), "Stand", by).spend(Money.of("20.00", "CNY"), "Flyers", by);
        Execution finished = spent.finish(by);
        for (Execution state : List.of(spent, started, spent, finished, started, spent, finished)) {
            settlement.follow(new Progress(campaign, budget, 2L, state));
        }
        assertThat(budget().amount("actual")).isEqualTo("120.00");
        assertThat(budget().amount("available")).isEqualTo("880.00");
        assertThat(budget().json().path("version").asInt()).isEqualTo(6);
    }

    @Test
    void aLateMessageOfARunningCampaignDoesNoHarm() {
        String campaign = marketing.approved(line.department(), "600.00");
        marketing.step(MARKETER, campaign, "start").is(200);
        marketing.awaitBudget(budget, b -> b.amount("committed").equals("600.00"));
        marketing.step(MARKETER, campaign, "finish").is(200);
        marketing.awaitBudget(budget, b -> b.amount("available").equals("1000.00"));
        String etag = budget().headers().getETag();
        CampaignMessage late = new CampaignMessage(new CampaignMessage.Campaign("STARTED"));
        for (int i = 0; i < 2; i++) {
            listener.on(List.of(new Received<>(campaign, 4, "crm.campaign.started.v1", Instant.EPOCH, MARKETER, late)));
        }
        assertThat(budget().headers().getETag()).isEqualTo(etag);
    }

    private Reconciliation reconciliation(Duration margin) {
        return new Reconciliation(
                budgets, campaigns, settlement, new SettlementSettings(Duration.ofSeconds(30), margin), clock);
    }

    private static Claim claim(String campaign) {
        return new Claim(campaign, 2, Money.of("600.00", "CNY"));
    }

    private Answer budget() {
        return marketing.get("/api/budgets/" + budget).is(200);
    }

    /** A reservation is an orphan only once time has passed since it was made. */
    private void awaitAnotherMillisecond() {
        Instant now = clock.instant();
        org.awaitility.Awaitility.await()
                .pollInterval(Duration.ofMillis(1))
                .until(() -> clock.instant().isAfter(now));
    }
}
