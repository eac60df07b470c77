package torch.marketing.execution;

import java.time.Instant;

/** Who took a step, and when. */
public record Signature(String by, Instant at) {}
