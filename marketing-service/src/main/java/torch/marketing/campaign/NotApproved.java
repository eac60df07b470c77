package torch.marketing.campaign;

import torch.platform.problem.Refused;

/** Nothing is executed unapproved (product M1). */
final class NotApproved extends Refused {

    NotApproved() {
        super("NOT_APPROVED", "A campaign starts only once it is approved");
    }
}
