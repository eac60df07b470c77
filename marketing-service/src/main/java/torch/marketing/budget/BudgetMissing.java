package torch.marketing.budget;

import torch.platform.problem.Refused;

/** Nobody has planned a budget for the campaign's year, department and category. */
final class BudgetMissing extends Refused {

    BudgetMissing(BudgetLine line) {
        super(
                "BUDGET_MISSING",
                "There is no budget for " + line.year() + ", " + line.department() + ", " + line.category());
    }
}
