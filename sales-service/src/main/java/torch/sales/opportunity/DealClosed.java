package torch.sales.opportunity;

import torch.platform.problem.Refused;

/** A won or lost deal stays as it is until it is reopened. */
final class DealClosed extends Refused {

    DealClosed(OpportunityStatus status) {
        super("DEAL_CLOSED", "The deal is " + status + ": reopen it first");
    }
}
