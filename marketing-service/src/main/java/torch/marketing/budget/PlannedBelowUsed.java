package torch.marketing.budget;

import java.util.Map;
import torch.platform.money.Money;
import torch.platform.problem.Refused;

/** A plan cannot be lowered below what is reserved, committed and spent already, named as {@code used}. */
final class PlannedBelowUsed extends Refused {

    PlannedBelowUsed(Money used) {
        super(
                "PLANNED_BELOW_USED",
                "The plan cannot go below " + used.amount().toPlainString() + " " + used.currency() + " in use",
                Map.of("used", used));
    }
}
