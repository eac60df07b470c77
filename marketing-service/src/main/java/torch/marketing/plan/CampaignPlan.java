package torch.marketing.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torch.marketing.budget.BudgetLine;
import torch.platform.money.Money;

/**
 * What is applied for; {@link PlanStandard} says what makes a plan.
 *
 * @param line the budget that pays
 * @param planned cost; the budget sets aside exactly this
 * @param customers ids of the customers it is meant for, each once
 */
public record CampaignPlan(
        String name,
        @Nullable String purpose,
        BudgetLine line,
        Money planned,
        @Nullable Integer expectedLeads,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        List<String> customers) {

    public CampaignPlan {
        customers = List.copyOf(customers);
    }
}
