package torch.marketing.budget;

import java.util.Map;
import torch.platform.money.Money;
import torch.platform.problem.Refused;

/** More was asked for than is left; the answer names what is left as {@code available}. */
final class BudgetExceeded extends Refused {

    BudgetExceeded(Money available) {
        super(
                "BUDGET_EXCEEDED",
                "The budget has " + available.amount().toPlainString() + " " + available.currency() + " left",
                Map.of("available", available));
    }
}
