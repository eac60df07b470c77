package torch.support.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which the resolution clock stood still: on hold, or resolved until reopened.
 *
 * @param to null while it stands
 */
public record Pause(Instant from, @Nullable Instant to) {}
