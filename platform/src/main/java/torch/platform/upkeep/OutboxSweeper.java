package torch.platform.upkeep;

import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ReadConcern;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import torch.platform.aggregate.AggregateStores;
import torch.platform.aggregate.Aggregates;
import torch.platform.outbox.Outbox;
import torch.platform.outbox.OutboxMetrics;
import torch.platform.outbox.OutboxRelay;
import torch.platform.outbox.OutboxSettings;
import torch.platform.outbox.Pending;

/**
 * Relays what its writer did not: entries older than delivery time-out and margin, found by the partial index on
 * {@code outbox.since}, read with majority. Safe with several instances: a message may come twice, never out of order
 * for the first time.
 */
public final class OutboxSweeper implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxSweeper.class);
    private static final int BATCH = 200;

    private final AggregateStores stores;
    private final OutboxRelay relay;
    private final Restatements restatements;
    private final OutboxSettings settings;
    private final OutboxMetrics metrics;
    private final Clock clock;
    private volatile boolean running;
    private @Nullable Thread sweeping;

    OutboxSweeper(
            AggregateStores stores,
            OutboxRelay relay,
            Restatements restatements,
            OutboxSettings settings,
            OutboxMetrics metrics,
            Clock clock) {
        this.stores = stores;
        this.relay = relay;
        this.restatements = restatements;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** One pass over all kinds of aggregates, the longest waiting first; returns how many have something to be done. */
    public int sweep() {
        Instant now = clock.instant();
        int found = 0;
        Duration oldest = Duration.ZERO;
        for (Aggregates<?> store : stores.all()) {
            for (Document aggregate : orphans(store, now)) {
                found++;
                Date since = aggregate.getEmbedded(List.of(Outbox.FIELD, "since"), Date.class);
                oldest = longer(oldest, Duration.between(since.toInstant(), now));
                relay(store, aggregate, now);
            }
        }
        metrics.swept(found, oldest);
        return found;
    }

    /** As many as the relay has room for; they are read as the loop goes on, not all at once. */
    private Iterable<Document> orphans(Aggregates<?> store, Instant now) {
        return store.documents()
                .withReadConcern(ReadConcern.MAJORITY)
                .find(lt(Outbox.SINCE, Date.from(now.minus(settings.orphanAge()))))
                .sort(Sorts.ascending(Outbox.SINCE))
                .limit(Math.max(1, settings.backlog() - relay.backlog()))
                .batchSize(BATCH);
    }

    private void relay(Aggregates<?> store, Document aggregate, Instant now) {
        String id = aggregate.getString("_id");
        if (relay.relaying(store.type().channel(), id)) {
            return;
        }
        List<Pending> entries = new ArrayList<>(Outbox.of(aggregate).pending());
        Document outbox = aggregate.get(Outbox.FIELD, Document.class);
        Date tombstoneDue = outbox.getDate("tombstoneDue");
        if (entries.isEmpty() && outbox.getBoolean("staleTail", false)) {
            entries.add(restatements.present(store.type(), aggregate));
        }
        if (entries.isEmpty() && tombstoneDue != null && !now.isBefore(tombstoneDue.toInstant())) {
            entries.add(restatements.tombstone(store.type(), aggregate));
        }
        relay.resend(store.type().channel(), id, entries);
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private void run() {
        while (isRunning()) {
            try {
                long pause = settings.sweepEvery().toMillis();
                Thread.sleep(pause + ThreadLocalRandom.current().nextLong(pause / 2 + 1));
                sweep();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                log.warn("Sweeping the outboxes failed, next try soon: {}", e.toString());
            }
        }
    }

    @Override
    public void start() {
        running = true;
        sweeping = Thread.ofVirtual().name("outbox-sweeper").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        if (sweeping != null) {
            sweeping.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
