package torch.marketing.budget;

import torch.platform.problem.Refused;

/** A budget has one currency for good. */
final class CurrencyMismatch extends Refused {

    CurrencyMismatch(String currency) {
        super("CURRENCY_MISMATCH", "The budget is kept in " + currency);
    }
}
