package torch.marketing.budget;

import torch.marketing.ledger.Figures;
import torch.platform.aggregate.Versioned;
import torch.platform.money.Money;

/**
 * A budget as other services and API clients see it.
 *
 * @param available what is left for reservations
 * @param campaigns how many unfinished campaigns hold money of it
 */
record BudgetView(
        String id,
        long version,
        int year,
        String department,
        String category,
        Money planned,
        Money reserved,
        Money committed,
        Money actual,
        Money available,
        int campaigns) {

    static BudgetView of(Versioned<Budget> budget) {
        BudgetLine line = budget.state().line();
        Figures figures = budget.state().figures();
        return new BudgetView(
                budget.id(),
                budget.version(),
                line.year(),
                line.department(),
                line.category(),
                figures.planned(),
                figures.reserved(),
                figures.committed(),
                figures.actual(),
                figures.available(),
                budget.state().holdings().items().size());
    }
}
