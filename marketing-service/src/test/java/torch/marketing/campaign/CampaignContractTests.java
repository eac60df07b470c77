package torch.marketing.campaign;

import static org.assertj.core.api.Assertions.assertThat;
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

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import torch.marketing.ContractSupport;
import torch.marketing.execution.Outcome;
import torch.marketing.execution.Signature;
import torch.platform.aggregate.Decision;
import torch.platform.aggregate.Versioned;
import torch.platform.money.Money;

class CampaignContractTests {

    private static final Signature LATER = by("marketing-1", "2026-04-02T08:00:00Z");

    record Sent(long version, Decision<Campaign> decision) {

        @Override
        public String toString() {
            return decision.event().type();
        }
    }

    static Stream<Sent> decisions() {
        Campaign running = aStartedCampaign()
                .recordExpense(Money.of("12500.50", "CNY"), "Stand rent", LATER)
                .state();
        Outcome outcome = new Outcome(35, 120, "35 leads, two dealers won");
        return Stream.of(
                new Sent(1, Campaign.draft(aPlan("20000.00"), MARKETER)),
                new Sent(2, aDraft().replan(aPlan("25000.00"))),
                new Sent(2, aDraft().submit(MARKETER)),
                new Sent(3, aSubmittedCampaign().approve(2, MANAGER)),
                new Sent(3, aSubmittedCampaign().reject(2, "Too dear", MANAGER)),
                new Sent(3, aSubmittedCampaign().lapse(2, 2)),
                new Sent(4, anApprovedCampaign().start(STARTER)),
                new Sent(5, aStartedCampaign().recordExpense(Money.of("12500.50", "CNY"), "Stand rent", LATER)),
                new Sent(6, running.finish(by("marketing-1", "2026-04-03T10:00:00Z"))),
                new Sent(7, aFinishedCampaign().evaluate(outcome, by("marketing-1", "2026-04-20T02:00:00Z"))));
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void whatIsSentIsWhatIsPublished(Sent sent) {
        var state = new Versioned<>(
                CampaignFixtures.ID, sent.version(), LATER.at(), sent.decision().state());
        ContractSupport.assertSends(
                CampaignConfiguration.TYPE, state, sent.decision().event());
    }

    @Test
    void everyEventHasItsGoldenFile() {
        assertThat(decisions().map(Sent::toString).distinct())
                .hasSize(CampaignEvent.class.getPermittedSubclasses().length);
    }
}
