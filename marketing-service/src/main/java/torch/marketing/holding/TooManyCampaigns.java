package torch.marketing.holding;

import torch.platform.problem.Refused;

/** Too many unfinished campaigns hold money of one budget. */
final class TooManyCampaigns extends Refused {

    TooManyCampaigns() {
        super(
                "TOO_MANY_CAMPAIGNS",
                "A budget serves at most " + Holdings.MOST + " unfinished campaigns: finish some first");
    }
}
