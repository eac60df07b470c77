package torch.platform.outbox;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/**
 * The pipeline update that follows an acknowledgement: raises the published sequence, drops what is published, ends
 * {@code since} when nothing waits. It touches neither version nor state. One key's records share one partition, so the
 * offsets tell whether the log now ends in an older state (a stalled send that landed after its successor): then the
 * sweeper states the present once more. Right in any order of acknowledgements.
 */
final class AcknowledgementUpdate {

    private static final String PUBLISHED = "$" + Outbox.PUBLISHED;
    private static final String TAIL_OFFSET = "$" + Outbox.TAIL_OFFSET;
    private static final String TAIL_SEQUENCE = "$" + Outbox.TAIL_SEQUENCE;
    private static final String STALE_TAIL = "$" + Outbox.STALE_TAIL;

    private AcknowledgementUpdate() {}

    static WriteModel<Document> of(String id, Pending sent, long offset, Instant now, OutboxSettings settings) {
        long sequence = sent.sequence();
        Document later = op("$gt", offset, op("$ifNull", TAIL_OFFSET, -1L));
        // where a restatement landed is where the log ends, even if the topic was made anew and counts from 0
        Document set = new Document(Outbox.PUBLISHED, op("$max", PUBLISHED, sequence))
                .append(Outbox.TAIL_OFFSET, sent.repeats() ? offset : op("$max", TAIL_OFFSET, offset))
                .append(Outbox.TAIL_SEQUENCE, sent.repeats() ? sequence : cond(later, sequence, TAIL_SEQUENCE))
                .append(Outbox.STALE_TAIL, sent.repeats() ? unlessHealed(sequence, later) : stale(sequence, later))
                .append(Outbox.PENDING, above(sequence))
                .append(Outbox.TOMBSTONE_DUE, tombstoneDue(sent, now, settings));
        if (sent.body() == null) {
            set.append(Outbox.TOMBSTONE, true);
        }
        return new UpdateOneModel<>(
                Filters.eq("_id", id), List.of(set(set), set(new Document(Outbox.SINCE, since(now)))));
    }

    /** After a failed send, whose record may still land behind its successors: the present is stated once more. */
    static WriteModel<Document> doubt(String id, Instant now) {
        return new UpdateOneModel<>(
                Filters.eq("_id", id),
                set(new Document(Outbox.STALE_TAIL, true)).append("$min", new Document(Outbox.SINCE, now)));
    }

    private static Object stale(long sequence, Document later) {
        Document older = op("$lt", sequence, PUBLISHED);
        Document outrun = op("$lt", TAIL_SEQUENCE, op("$max", PUBLISHED, sequence));
        return cond(cond(later, older, outrun), true, STALE_TAIL);
    }

    private static Object unlessHealed(long sequence, Document later) {
        return cond(op("$and", later, op("$gte", sequence, PUBLISHED)), "$$REMOVE", true);
    }

    private static Document above(long sequence) {
        return new Document(
                "$filter",
                new Document("input", "$" + Outbox.PENDING).append("cond", op("$gt", "$$this.seq", sequence)));
    }

    private static Object tombstoneDue(Pending sent, Instant now, OutboxSettings settings) {
        if (sent.body() == null) {
            return "$$REMOVE";
        }
        return sent.erases() ? Date.from(now.plus(settings.orphanAge())) : "$" + Outbox.TOMBSTONE_DUE;
    }

    private static Document since(Instant now) {
        Document waits = op("$gt", new Document("$size", "$" + Outbox.PENDING), 0);
        Document oldest = new Document("$first", "$" + Outbox.PENDING + ".time");
        Document more = op(
                "$or",
                op("$eq", STALE_TAIL, true),
                op("$eq", new Document("$type", "$" + Outbox.TOMBSTONE_DUE), "date"));
        return cond(waits, oldest, cond(more, Date.from(now), "$$REMOVE"));
    }

    private static Document set(Document fields) {
        return new Document("$set", fields);
    }

    private static Document op(String operator, Object left, Object right) {
        return new Document(operator, Arrays.asList(left, right));
    }

    private static Document cond(Object test, Object then, Object otherwise) {
        return new Document("$cond", Arrays.asList(test, then, otherwise));
    }
}
