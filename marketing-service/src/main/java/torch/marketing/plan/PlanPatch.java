package torch.marketing.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torch.marketing.budget.BudgetLine;
import torch.platform.money.Money;

/** The body of {@code PATCH /api/campaigns/{id}}: what is absent stays as it is. */
public record PlanPatch(
        @Size(max = 200) @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank") @Nullable
        String name,

        @Size(max = 2000) @Nullable String purpose,

        @Min(BudgetLine.FIRST_YEAR) @Max(BudgetLine.LAST_YEAR) @Nullable
        Integer year,

        @Pattern(regexp = BudgetLine.CODE) @Nullable String department,
        @Pattern(regexp = BudgetLine.CODE) @Nullable String category,
        @Nullable Money planned,
        @Min(0) @Max(1_000_000) @Nullable Integer expectedLeads,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Size(max = CampaignPlan.MOST_CUSTOMERS) @Nullable List<@Size(max = 100) String> customers) {

    public CampaignPlan applyTo(CampaignPlan plan) {
        BudgetLine line = plan.line();
        return new CampaignPlan(
                name == null ? plan.name() : name.strip(),
                purpose == null ? plan.purpose() : purpose,
                new BudgetLine(
                        year == null ? line.year() : year,
                        department == null ? line.department() : department,
                        category == null ? line.category() : category),
                planned == null || sameAmount(planned, plan.planned()) ? plan.planned() : planned,
                expectedLeads == null ? plan.expectedLeads() : expectedLeads,
                startsOn == null ? plan.startsOn() : startsOn,
                endsOn == null ? plan.endsOn() : endsOn,
                customers == null ? plan.customers() : customers);
    }

    /** "5" and "5.00" are the same plan: a change that changes nothing makes no version. */
    private static boolean sameAmount(Money one, Money other) {
        return one.currency().equals(other.currency()) && one.amount().compareTo(other.amount()) == 0;
    }
}
