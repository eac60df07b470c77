package torch.marketing.settlement;

import org.springframework.stereotype.Component;
import torch.marketing.budget.BudgetHoldings;
import torch.marketing.campaign.Progress;
import torch.marketing.execution.Execution;
import torch.marketing.execution.Expense;
import torch.marketing.execution.Signature;
import torch.marketing.holding.Holding;
import torch.marketing.holding.Spending;

/**
 * Moves a budget to where its campaign is: commits what has started, books each expense, gives back what a finished
 * campaign left. Every movement bears the name and time of the campaign's own step. Safe to repeat at any point, and the
 * budget cannot refuse, since the campaign's own rules keep within the reservation (docs/adr/0010-campaign-money.md).
 */
@Component
class Settlement {

    private final BudgetHoldings budgets;

    Settlement(BudgetHoldings budgets) {
        this.budgets = budgets;
    }

    void follow(Progress campaign) {
        Execution execution = campaign.execution();
        if (execution == null) {
            return;
        }
        budgets.holding(campaign.budget(), campaign.campaign())
                .ifPresent(holding -> follow(campaign, execution, holding));
    }

    private void follow(Progress campaign, Execution execution, Holding holding) {
        String budget = campaign.budget();
        String id = campaign.campaign();
        if (holding.reserved()) {
            Signature started = execution.started();
            budgets.commit(budget, id, started.by(), started.at());
        }
        execution.expenses().stream()
                .skip(holding.expenses())
                .forEach(expense -> budgets.expense(budget, id, spending(expense)));
        Signature finished = execution.finished();
        if (finished != null) {
            budgets.settle(budget, id, finished.by(), finished.at());
        }
    }

    private static Spending spending(Expense expense) {
        return new Spending(expense.number(), expense.amount(), expense.note(), expense.by(), expense.at());
    }
}
