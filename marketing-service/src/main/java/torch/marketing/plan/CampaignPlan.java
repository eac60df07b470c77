package torch.marketing.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torch.marketing.budget.BudgetLine;
import torch.platform.money.Money;
import torch.platform.problem.FieldError;
import torch.platform.problem.Invalid;

/**
 * What is applied for.
 *
 * @param line the budget that pays
 * @param planned cost; the budget sets aside exactly this
 * @param customers ids of the customers it is meant for, each once, at most {@link #MOST_CUSTOMERS}
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

    static final int MOST_CUSTOMERS = 200;

    public CampaignPlan {
        customers = customers.stream().distinct().toList();
    }

    /** @throws Invalid the plan's parts are fine one by one but not as a plan */
    public CampaignPlan checked() {
        List<FieldError> errors = new ArrayList<>();
        if (planned.amount().signum() <= 0) {
            errors.add(new FieldError("/planned/amount", "NOT_POSITIVE", "A campaign costs more than nothing"));
        }
        if (outOfRange(startsOn)) {
            errors.add(new FieldError("/startsOn", "OUT_OF_RANGE", "Not a year that budgets can be planned for"));
        }
        if (outOfRange(endsOn)) {
            errors.add(new FieldError("/endsOn", "OUT_OF_RANGE", "Not a year that budgets can be planned for"));
        }
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            errors.add(new FieldError("/endsOn", "BEFORE_START", "A campaign does not end before it starts"));
        }
        if (!errors.isEmpty()) {
            throw Invalid.fields(errors);
        }
        return this;
    }

    private static boolean outOfRange(@Nullable LocalDate date) {
        return date != null && (date.getYear() < BudgetLine.FIRST_YEAR || date.getYear() > BudgetLine.LAST_YEAR);
    }
}
