package torch.sales.opportunity;

import torch.platform.problem.Refused;

/** Only a closed deal can be reopened. */
final class DealOpen extends Refused {

    DealOpen() {
        super("DEAL_OPEN", "The deal is open");
    }
}
