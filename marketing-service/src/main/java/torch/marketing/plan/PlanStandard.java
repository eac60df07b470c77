package torch.marketing.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torch.marketing.budget.BudgetLine;
import torch.platform.money.Money;
import torch.platform.problem.Invalid;

/** What makes a plan that somebody can approve. */
public final class PlanStandard {

    static final int MOST_CUSTOMERS = 200;
    private static final int MOST_LEADS = 1_000_000;

    private PlanStandard() {}

    /** @throws Invalid {@code INVALID_FIELDS} with every fault */
    public static CampaignPlan check(PlanFields fields) {
        PlanFaults faults = new PlanFaults();
        Integer leads = fields.expectedLeads();
        if (leads != null && (leads < 0 || leads > MOST_LEADS)) {
            faults.add("/expectedLeads", "OUT_OF_RANGE", "0 to " + MOST_LEADS);
        }
        checkDates(fields.startsOn(), fields.endsOn(), faults);
        CampaignPlan plan = new CampaignPlan(
                faults.required("name", fields.name(), 200),
                faults.optional("purpose", fields.purpose(), 2000),
                line(fields, faults),
                planned(fields.planned(), faults),
                leads,
                fields.startsOn(),
                fields.endsOn(),
                customers(fields.customers(), faults));
        faults.throwIfAny();
        return plan;
    }

    private static BudgetLine line(PlanFields fields, PlanFaults faults) {
        Integer year = fields.year();
        if (year == null) {
            faults.add("/year", "REQUIRED", "Must be given");
        } else if (!isPlanned(year)) {
            faults.add("/year", "OUT_OF_RANGE", BudgetLine.FIRST_YEAR + " to " + BudgetLine.LAST_YEAR);
        }
        return new BudgetLine(
                year == null ? BudgetLine.FIRST_YEAR : year,
                code("department", fields.department(), faults),
                code("category", fields.category(), faults));
    }

    private static String code(String field, @Nullable String text, PlanFaults faults) {
        String code = text == null ? "" : text;
        if (!code.matches(BudgetLine.CODE)) {
            faults.add("/" + field, text == null ? "REQUIRED" : "PATTERN", "1 to 60 letters, digits, '.', '_', '-'");
        }
        return code;
    }

    private static Money planned(@Nullable Money planned, PlanFaults faults) {
        if (planned == null) {
            faults.add("/planned", "REQUIRED", "Must be given");
            return Money.zero("CNY");
        }
        if (planned.amount().signum() <= 0) {
            faults.add("/planned/amount", "NOT_POSITIVE", "A campaign costs more than nothing");
        }
        return planned;
    }

    private static void checkDates(@Nullable LocalDate startsOn, @Nullable LocalDate endsOn, PlanFaults faults) {
        if (startsOn != null && !isPlanned(startsOn.getYear())) {
            faults.add("/startsOn", "OUT_OF_RANGE", "Not a year that budgets are planned for");
        }
        if (endsOn != null && !isPlanned(endsOn.getYear())) {
            faults.add("/endsOn", "OUT_OF_RANGE", "Not a year that budgets are planned for");
        }
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            faults.add("/endsOn", "BEFORE_START", "A campaign does not end before it starts");
        }
    }

    private static boolean isPlanned(int year) {
        return year >= BudgetLine.FIRST_YEAR && year <= BudgetLine.LAST_YEAR;
    }

    private static List<String> customers(@Nullable List<@Nullable String> ids, PlanFaults faults) {
        if (ids == null) {
            return List.of();
        }
        if (ids.size() > MOST_CUSTOMERS) {
            faults.add("/customers", "TOO_MANY", "At most " + MOST_CUSTOMERS + " customers");
            return List.of();
        }
        for (int i = 0; i < ids.size(); i++) {
            faults.required("customers/" + i, ids.get(i), 100);
        }
        return ids.stream().map(String::valueOf).distinct().toList();
    }
}
