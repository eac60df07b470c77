package torch.marketing.ledger;

import java.util.List;
import java.util.stream.Stream;

/**
 * A budget's latest movements, oldest first, never empty. They stay in the budget's own document until the ledger holds
 * them, so that no movement can be lost between the two (docs/adr/0005-budget-ledger.md).
 */
public record RecentMovements(List<Movement> items) {

    /** So many at most: a movement more is refused rather than an unrecorded one forgotten. */
    static final int LIMIT = 48;

    private static final int CROWDED = 32;
    private static final int KEPT = 16;

    public RecentMovements {
        if (items.isEmpty() || items.size() > LIMIT) {
            throw new IllegalArgumentException("A budget keeps 1 to " + LIMIT + " movements, not " + items.size());
        }
        items = List.copyOf(items);
    }

    public static RecentMovements startingWith(Movement movement) {
        return new RecentMovements(List.of(movement));
    }

    public Movement last() {
        return items.getLast();
    }

    public RecentMovements append(Movement movement) {
        if (items.size() == LIMIT) {
            throw new LedgerBehind();
        }
        return new RecentMovements(
                Stream.concat(items.stream(), Stream.of(movement)).toList());
    }

    /** True when it is time to forget what the ledger holds. */
    public boolean crowded() {
        return items.size() > CROWDED;
    }

    /** Without the oldest ones that the ledger is known to hold; the latest few stay in any case. */
    public RecentMovements forget(long recordedUpTo) {
        long keepFrom = Math.min(recordedUpTo, last().seq() - KEPT) + 1;
        return new RecentMovements(
                items.stream().filter(movement -> movement.seq() >= keepFrom).toList());
    }
}
