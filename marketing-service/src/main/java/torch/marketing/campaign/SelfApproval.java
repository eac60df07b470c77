package torch.marketing.campaign;

import torch.platform.problem.Refused;

/** Four eyes: who submits a campaign does not approve it. */
final class SelfApproval extends Refused {

    SelfApproval() {
        super("SELF_APPROVAL", "Somebody other than the submitter must approve the campaign");
    }
}
