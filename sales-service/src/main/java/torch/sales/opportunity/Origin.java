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

    /**
     * Where an imported deal comes from.
     *
     * @param contentHash of the imported line, so that a repeated line is told from a different one
     * @param run of the import that brought it
     * @param line of that import, counted from 1
     */
    public record Source(String externalId, String contentHash, String run, long line) {}
}
