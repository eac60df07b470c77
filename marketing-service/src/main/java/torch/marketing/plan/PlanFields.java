package torch.marketing.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torch.platform.money.Money;

/** What a client sends of a plan: the body of a draft, and what a change is merged into. */
public record PlanFields(
        @Nullable String name,
        @Nullable String purpose,
        @Nullable Integer year,
        @Nullable String department,
        @Nullable String category,
        @Nullable Money planned,
        @Nullable Integer expectedLeads,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable List<@Nullable String> customers) {

    public static PlanFields of(CampaignPlan plan) {
        return new PlanFields(
                plan.name(),
                plan.purpose(),
                plan.line().year(),
                plan.line().department(),
                plan.line().category(),
                plan.planned(),
                plan.expectedLeads(),
                plan.startsOn(),
                plan.endsOn(),
                List.copyOf(plan.customers()));
    }
}
