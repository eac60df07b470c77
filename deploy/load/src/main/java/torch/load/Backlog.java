package torch.load;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a phase of commands left to be relayed and consumed, and how long after its end that took. */
final class Backlog {

    private static final String CUSTOMERS = "crm.customers.v1";
    private static final String DEALS = "crm.opportunities.v1";

    private final Metrics metrics;
    private final long relayed;
    private final long consumed;
    private final Instant start = Instant.now();

    private Backlog(Metrics metrics) {
        this.metrics = metrics;
        this.relayed = relayed(metrics);
        this.consumed = consumed(metrics);
    }

    static Backlog watch(Metrics metrics) {
        return new Backlog(metrics);
    }

    /** Waits until nobody reads anything more; empty where there were no events. */
    Optional<Map<String, Object>> drained() {
        Instant end = Instant.now();
        long relayedAtEnd = relayed(metrics);
        long consumedAtEnd = consumed(metrics);
        double seconds = Seed.since(start);
        Wait.until("all followed", this::atRest);
        long all = relayed(metrics) - relayed;
        if (all == 0) {
            return Optional.empty();
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("relayedPerSecond", Math.round((relayedAtEnd - relayed) / seconds));
        result.put("consumedPerSecondByAllGroups", Math.round((consumedAtEnd - consumed) / seconds));
        result.put("eventsRelayedAfterTheEnd", all - (relayedAtEnd - relayed));
        result.put("secondsUntilAllGroupsWereThrough", Seed.round(Seed.since(end)));
        return Optional.of(result);
    }

    private long seen = -1;

    private boolean atRest() {
        long now = relayed(metrics) + consumed(metrics);
        boolean rest = now == seen;
        seen = now;
        return rest;
    }

    private static long relayed(Metrics metrics) {
        return metrics.relayed("customer") + metrics.relayed("sales");
    }

    private static long consumed(Metrics metrics) {
        return metrics.consumed(CUSTOMERS) + metrics.consumed(DEALS);
    }
}
