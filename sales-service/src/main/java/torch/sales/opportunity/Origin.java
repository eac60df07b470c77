package torch.sales.opportunity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import torch.sales.process.ProcessVersion;

/**
 * What never changes about a deal.
 *
 * @param process the version in force at the opening; later versions do not touch this deal
 * @param openedAt in the past of an imported deal
 * @param source only of an imported deal
 */
public record Origin(
        String customerId,
        ProcessVersion process,
        String openedBy,
        Instant openedAt,
        @Nullable Source source) {

    /** @param contentHash of the imported line, so that a repeated import is told from a different one */
    public record Source(String externalId, String contentHash) {}
}
