package torch.support.ticket;

import java.time.Instant;

/** When something is done, and by whom. */
record Stamp(Instant at, String by) {}
