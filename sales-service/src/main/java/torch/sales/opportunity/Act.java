package torch.sales.opportunity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Who does something, and when.
 *
 * @param today the day of that instant in the business zone
 */
record Act(String actor, Instant at, LocalDate today) {}
