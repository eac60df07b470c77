package torch.sales.history;

import java.time.Instant;

/**
 * The position from an instant on. The values before are those of the entry before, so they are not stored twice.
 *
 * @param seq 1, 2, 3 ... without gaps
 * @param actor who caused it, which is the author of that time for a migrated entry
 */
public record HistoryEntry(int seq, Instant at, String actor, HistoryCause cause, Position position) {}
