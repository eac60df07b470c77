package torch.platform.upkeep;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import torch.platform.aggregate.Aggregates;
import torch.platform.outbox.Outbox;
import torch.platform.outbox.OutboxRelay;
import torch.platform.outbox.OutboxSettings;
import torch.platform.outbox.Pending;

/** States the present of all aggregates of a kind once more, through their chains. */
final class Republishing {

    /** Added to every version after a restore, so that consumers do not take the new history for the old one. */
    static final long EPOCH = 1_000_000_000L;

    private final OutboxRelay relay;
    private final Restatements restatements;
    private final OutboxSettings settings;
    private final Clock clock;

    Republishing(OutboxRelay relay, Restatements restatements, OutboxSettings settings, Clock clock) {
        this.relay = relay;
        this.restatements = restatements;
        this.settings = settings;
        this.clock = clock;
    }

    /** Returns how many were handed to the relay; waits while more than half of its backlog is taken. */
    long republish(Aggregates<?> store) {
        long count = 0;
        var documents = store.documents().find().projection(Projections.exclude("keys"));
        for (Document document : documents) {
            List<Pending> entries = new ArrayList<>(Outbox.of(document).pending());
            entries.add(restatements.present(store.type(), document));
            awaitRoom();
            relay.submit(store.type().channel(), document.getString("_id"), entries);
            count++;
        }
        return count;
    }

    /**
     * Before republishing a restored backup: raises every version and sequence by {@link #EPOCH}. What was still to be
     * sent is of the old history and is dropped; each document is marked, so that even without a republishing the
     * sweeper states it in its new version.
     */
    long raiseEpoch(Aggregates<?> store) {
        Document raised = new Document("$add", List.of("$version", EPOCH));
        String erased = "crm." + store.type().name() + Pending.ERASED;
        Document unburied = new Document("$in", List.of(erased, "$" + Outbox.PENDING + ".type"));
        Date now = Date.from(clock.instant());
        Document set = new Document("version", raised)
                .append(Outbox.LAST, raised)
                .append(Outbox.PUBLISHED, raised)
                .append(Outbox.PENDING, List.of())
                .append(Outbox.SINCE, now)
                .append(Outbox.STALE_TAIL, true)
                .append(
                        Outbox.TOMBSTONE_DUE,
                        new Document("$cond", List.of(unburied, now, "$" + Outbox.TOMBSTONE_DUE)));
        return store.epochRaise(Filters.lt("version", EPOCH), List.of(new Document("$set", set)));
    }

    private void awaitRoom() {
        while (relay.backlog() > settings.backlog() / 2) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
