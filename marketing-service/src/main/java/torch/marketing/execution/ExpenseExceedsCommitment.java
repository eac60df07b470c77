package torch.marketing.execution;

import java.util.Map;
import torch.platform.money.Money;
import torch.platform.problem.Refused;

/** An expense never exceeds what is left of the commitment (product M2), named as {@code available}. */
final class ExpenseExceedsCommitment extends Refused {

    ExpenseExceedsCommitment(Money available) {
        super(
                "EXPENSE_EXCEEDS_COMMITMENT",
                "The campaign has " + available.amount().toPlainString() + " " + available.currency() + " left",
                Map.of("available", available));
    }
}
