package torch.platform.consumer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as a consumer sees it.
 *
 * @param key id of the aggregate, or the document's number for ERP topics
 * @param sequence apply the message only when this is higher than what is held for the key
 * @param time when it happened; projections take their times from here, never from the own clock
 * @param data null for a tombstone: the record was erased
 */
public record Received<T>(
        String key,
        long sequence,
        String type,
        Instant time,
        @Nullable String actor,
        @Nullable T data) {}
