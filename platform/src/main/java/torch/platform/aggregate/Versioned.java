package torch.platform.aggregate;

import java.time.Instant;

/**
 * An aggregate's state as stored.
 *
 * @param version 1 or more; equals the ETag and the {@code ce_sequence} of the event that led here
 * @param changedAt time of that event, millisecond precision
 */
public record Versioned<S>(String id, long version, Instant changedAt, S state) {}
