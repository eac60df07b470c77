package torch.support.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A warning or breach to be raised once.
 *
 * @param at when it falls due
 * @param dueAt the target's due instant; null when the clock has stopped after {@code at}
 */
public record SlaSignal(
        TargetKind target,
        SlaLevel level,
        Instant at,
        @Nullable Instant dueAt) {}
