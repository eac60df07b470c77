package torch.marketing.campaign;

import org.jspecify.annotations.Nullable;
import torch.marketing.execution.Signature;

/**
 * What the approver said.
 *
 * @param campaignVersion the submitted version that was looked at, and that the money was reserved for
 * @param reason why it was rejected; null when it was approved
 */
public record Review(
        Signature signature, long campaignVersion, @Nullable String reason) {

    boolean approves() {
        return reason == null;
    }
}
