package torch.marketing.campaign;

import static torch.marketing.campaign.CampaignFixtures.MANAGER;
import static torch.marketing.campaign.CampaignFixtures.MARKETER;
import static torch.marketing.campaign.CampaignFixtures.STARTER;
import static torch.marketing.campaign.CampaignFixtures.aDraft;
import static torch.marketing.campaign.CampaignFixtures.aFinishedCampaign;
import static torch.marketing.campaign.CampaignFixtures.aStartedCampaign;
import static torch.marketing.campaign.CampaignFixtures.aSubmittedCampaign;
import static torch.marketing.campaign.CampaignFixtures.anApprovedCampaign;
import static torch.marketing.campaign.CampaignFixtures.by;
import static torch.marketing.plan.PlanFixtures.aPlan;

import org.junit.jupiter.api.Test;
import torch.marketing.ContractSupport;
import torch.marketing.execution.Outcome;
import torch.marketing.execution.Signature;
import torch.platform.aggregate.Decision;
import torch.platform.aggregate.Versioned;
import torch.platform.money.Money;

class CampaignContractTests {

    private static final Signature LATER = by("marketing-1", "2026-04-02T08:00:00Z");

    @Test
    void drafted() {
        assertSends(1, Campaign.draft(aPlan("20000.00"), MARKETER));
    }

    @Test
    void changed() {
        assertSends(2, aDraft().replan(aPlan("25000.00")));
    }

    @Test
    void submitted() {
        assertSends(2, aDraft().submit(MARKETER));
    }

    @Test
    void approved() {
        assertSends(3, aSubmittedCampaign().approve(2, MANAGER));
    }

    @Test
    void rejected() {
        assertSends(3, aSubmittedCampaign().reject(2, "Too dear", MANAGER));
    }

    @Test
    void approvalLapsed() {
        assertSends(3, aSubmittedCampaign().lapse(2, 2));
    }

    @Test
    void started() {
        assertSends(4, anApprovedCampaign().start(STARTER));
    }

    @Test
    void expenseRecorded() {
        assertSends(5, aStartedCampaign().recordExpense(Money.of("12500.50", "CNY"), "Stand rent", LATER));
    }

    @Test
    void finished() {
        Campaign running = aStartedCampaign()
                .recordExpense(Money.of("12500.50", "CNY"), "Stand rent", LATER)
                .state();
        assertSends(6, running.finish(by("marketing-1", "2026-04-03T10:00:00Z")));
    }

    @Test
    void evaluated() {
        Outcome outcome = new Outcome(35, 120, "35 leads, two dealers won");
        assertSends(7, aFinishedCampaign().evaluate(outcome, by("marketing-1", "2026-04-20T02:00:00Z")));
    }

    private static void assertSends(long version, Decision<Campaign> decision) {
        Versioned<Campaign> next = new Versioned<>(CampaignFixtures.ID, version, LATER.at(), decision.state());
        ContractSupport.assertSends(CampaignConfiguration.TYPE, next, decision.event());
    }
}
