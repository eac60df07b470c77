package torch.marketing.plan;

import java.time.LocalDate;
import java.util.List;
import torch.platform.money.Money;

public final class PlanFixtures {

    public static final String CUSTOMER = "01958a3e-0000-7000-8000-00000000a001";

    private PlanFixtures() {}

    public static CampaignPlan aPlan(String planned) {
        return PlanStandard.check(someFields(planned));
    }

    public static PlanFields someFields(String planned) {
        return new PlanFields(
                "润滑油春季展",
                "Meet dealers of the east",
                2026,
                "branch-qd",
                "exhibition",
                Money.of(planned, "CNY"),
                40,
                LocalDate.of(2026, 4, 1),
                LocalDate.of(2026, 4, 3),
                List.of(CUSTOMER));
    }
}
