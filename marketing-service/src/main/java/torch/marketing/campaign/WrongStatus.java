package torch.marketing.campaign;

import java.util.Map;
import torch.platform.problem.Refused;

/** The campaign is not where this step begins; {@code status} says where it is. */
final class WrongStatus extends Refused {

    WrongStatus(CampaignStatus status, String detail) {
        super("CAMPAIGN_STATUS", detail, Map.of("status", status));
    }
}
