package torch.marketing.execution;

import torch.platform.problem.Refused;

/** Expenses are recorded in the currency of the plan. */
final class ExpenseCurrency extends Refused {

    ExpenseCurrency(String currency) {
        super("CURRENCY_MISMATCH", "The campaign is planned in " + currency);
    }
}
