package torch.platform.upkeep;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ConsumerFactory;
import torch.platform.aggregate.Aggregates;
import torch.platform.outbox.Outbox;
import torch.platform.outbox.OutboxRelay;

/**
 * Compares the tail of a topic, the last record of each key, with the documents, and states the present once more where
 * they differ. Aggregates with entries still to be sent are left to the relay. The topic is read on after the documents,
 * so that what is published meanwhile is no difference: a document without pending entries was published before it was
 * read.
 */
final class TopicAuditor {

    private final ConsumerFactory<String, byte[]> kafka;
    private final OutboxRelay relay;
    private final Restatements restatements;

    TopicAuditor(ConsumerFactory<String, byte[]> kafka, OutboxRelay relay, Restatements restatements) {
        this.kafka = kafka;
        this.relay = relay;
        this.restatements = restatements;
    }

    /**
     * What an audit found.
     *
     * @param missing documents whose key the topic lacks
     * @param behind documents whose key's last record is older, or is or lacks a tombstone against the document
     * @param ahead documents whose key's last record is newer: a backup was restored without raising the epoch. They
     *     are only reported
     * @param unknown keys whose last record is no tombstone and which have no document
     * @param repaired how many were stated again
     */
    record Report(
            String topic,
            long documents,
            long keys,
            long missing,
            long behind,
            long ahead,
            long unknown,
            long repaired) {}

    private enum Finding {
        MISSING,
        BEHIND,
        AHEAD
    }

    Report audit(Aggregates<?> store) {
        String topic = store.type().topic().name();
        try (TopicTails tails = new TopicTails(kafka, topic)) {
            tails.catchUp();
            List<Document> suspects = new ArrayList<>();
            Set<String> unknown = tails.living();
            long documents = 0;
            var outboxes = store.documents().find().projection(Projections.include("version", Outbox.FIELD));
            for (Document document : outboxes) {
                documents++;
                unknown.remove(document.getString("_id"));
                if (finding(tails, document) != null) {
                    suspects.add(document);
                }
            }
            tails.catchUp();
            return judge(store, tails, suspects, documents, unknown.size());
        }
    }

    private Report judge(Aggregates<?> store, TopicTails tails, List<Document> suspects, long documents, long unknown) {
        long[] found = new long[Finding.values().length];
        long repaired = 0;
        for (Document suspect : suspects) {
            Finding finding = finding(tails, suspect);
            if (finding != null) {
                found[finding.ordinal()]++;
                repaired += finding != Finding.AHEAD && repair(store, suspect.getString("_id")) ? 1 : 0;
            }
        }
        return new Report(
                store.type().topic().name(),
                documents,
                tails.keys(),
                found[Finding.MISSING.ordinal()],
                found[Finding.BEHIND.ordinal()],
                found[Finding.AHEAD.ordinal()],
                unknown,
                repaired);
    }

    private static @Nullable Finding finding(TopicTails tails, Document document) {
        if (!Outbox.of(document).pending().isEmpty()) {
            return null;
        }
        Long tail = tails.of(document.getString("_id"));
        if (tail == null) {
            return Finding.MISSING;
        }
        long expected = Outbox.isBuried(document) ? TopicTails.TOMBSTONE : document.getLong("version");
        if (tail == expected) {
            return null;
        }
        return expected != TopicTails.TOMBSTONE && tail > expected ? Finding.AHEAD : Finding.BEHIND;
    }

    private boolean repair(Aggregates<?> store, String id) {
        Document document = store.documents().find(Filters.eq("_id", id)).first();
        if (document == null) {
            return false;
        }
        relay.submit(store.type().channel(), id, List.of(restatements.present(store.type(), document)));
        return true;
    }
}
