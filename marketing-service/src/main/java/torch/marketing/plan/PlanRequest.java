package torch.marketing.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torch.marketing.budget.BudgetLine;
import torch.platform.money.Money;

/** The body of {@code POST /api/campaigns}. */
public record PlanRequest(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 2000) @Nullable String purpose,

        @NotNull @Min(BudgetLine.FIRST_YEAR) @Max(BudgetLine.LAST_YEAR)
        Integer year,

        @NotNull @Pattern(regexp = BudgetLine.CODE) String department,
        @NotNull @Pattern(regexp = BudgetLine.CODE) String category,
        @NotNull Money planned,
        @Min(0) @Max(1_000_000) @Nullable Integer expectedLeads,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Size(max = CampaignPlan.MOST_CUSTOMERS) @Nullable List<@NotBlank @Size(max = 100) String> customers) {

    public CampaignPlan plan() {
        return new CampaignPlan(
                name.strip(),
                purpose,
                new BudgetLine(year, department, category),
                planned,
                expectedLeads,
                startsOn,
                endsOn,
                customers == null ? List.of() : customers);
    }
}
