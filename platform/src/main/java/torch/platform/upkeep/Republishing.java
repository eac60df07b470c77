package torch.platform.upkeep;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
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

    Republishing(OutboxRelay relay, Restatements restatements, OutboxSettings settings) {
        this.relay = relay;
        this.restatements = restatements;
        this.settings = settings;
    }

    /** Returns how many were handed to the relay; waits while more than half of its backlog is taken. */
    long republish(Aggregates<?> store) {
        long count = 0;
        var documents = store.documents().find().projection(Projections.exclude("keys"));
        for (Document document : documents) {
            List<Pending> entries = new ArrayList<>(Outbox.of(document).pending());
            entries.add(restatements.of(store.type(), document));
            awaitRoom();
            relay.submit(store.type().channel(), document.getString("_id"), entries);
            count++;
        }
        return count;
    }

    /** Before republishing a restored backup: raises every version and sequence by {@link #EPOCH}. */
    long raiseEpoch(Aggregates<?> store) {
        Document raise = new Document("$add", List.of("$version", EPOCH));
        Document set = new Document("version", raise)
                .append(Outbox.LAST, raise)
                .append(Outbox.PUBLISHED, raise)
                .append(Outbox.PENDING, List.of())
                .append(Outbox.SINCE, "$$REMOVE")
                .append(Outbox.STALE_TAIL, "$$REMOVE");
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
