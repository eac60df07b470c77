package torch.support.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param outcome present on a return visit only */
public record Resolution(String text, Instant at, @Nullable Outcome outcome) {}
