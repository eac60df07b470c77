package torch.marketing.campaign;

import static torch.marketing.plan.PlanFixtures.aPlan;

import java.time.Instant;
import torch.marketing.execution.Signature;
import torch.platform.money.Money;

final class CampaignFixtures {

    static final String ID = "01958a3e-0000-7000-8000-00000000c001";
    static final Signature MARKETER = by("marketing-1", "2026-03-02T01:30:00Z");
    static final Signature MANAGER = by("manager-1", "2026-03-03T02:00:00Z");
    static final Signature STARTER = by("marketing-1", "2026-04-01T00:30:00Z");

    private CampaignFixtures() {}

    static Campaign aDraft() {
        return Campaign.draft(aPlan("20000.00"), MARKETER).state();
    }

    static Campaign aSubmittedCampaign() {
        return aDraft().submit(MARKETER).state();
    }

    static Campaign anApprovedCampaign() {
        return aSubmittedCampaign().approve(2, MANAGER).state();
    }

    static Campaign aStartedCampaign() {
        return anApprovedCampaign().start(STARTER).state();
    }

    static Campaign aFinishedCampaign() {
        return aStartedCampaign()
                .recordExpense(Money.of("12500.50", "CNY"), "Stand rent", by("marketing-1", "2026-04-02T08:00:00Z"))
                .state()
                .finish(by("marketing-1", "2026-04-03T10:00:00Z"))
                .state();
    }

    static Signature by(String person, String at) {
        return new Signature(person, Instant.parse(at));
    }
}
