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
 * {@code since} when nothing waits. It touches neither version nor state. It also sees whether the log now ends in an
 * older state (a stalled send that landed after its successor), because one key's records share one partition and its
 * offsets: then the sweeper states the present once more.
 */
final class AcknowledgementUpdate {

    private AcknowledgementUpdate() {}

    static WriteModel<Document> of(
            Acknowledgements.Acknowledgement acknowledgement, Instant now, OutboxSettings settings) {
        Pending sent = acknowledgement.sent();
        Document published = new Document(Outbox.PUBLISHED, max("$" + Outbox.PUBLISHED, sent.sequence()))
                .append(Outbox.TAIL, tail(sent.sequence(), acknowledgement.offset()))
                .append(Outbox.STALE_TAIL, staleTail(sent, acknowledgement.offset()))
                .append(Outbox.PENDING, above(sent.sequence()))
                .append(Outbox.TOMBSTONE_DUE, tombstoneDue(sent, now, settings));
        return new UpdateOneModel<>(
                Filters.eq("_id", acknowledgement.address().id()),
                List.of(new Document("$set", published), new Document("$set", new Document(Outbox.SINCE, since(now)))));
    }

    private static Document above(long sequence) {
        return new Document(
                "$filter",
                new Document("input", "$" + Outbox.PENDING)
                        .append("cond", new Document("$gt", List.of("$$this.seq", sequence))));
    }

    private static Document tail(long sequence, long offset) {
        return cond(
                op("$gt", sequence, "$" + Outbox.PUBLISHED),
                offset,
                cond(op("$eq", sequence, "$" + Outbox.PUBLISHED), max("$" + Outbox.TAIL, offset), "$" + Outbox.TAIL));
    }

    private static Object staleTail(Pending sent, long offset) {
        Document older = and(op("$lt", sent.sequence(), "$" + Outbox.PUBLISHED), op("$gt", offset, known()));
        Document overtaken = and(op("$gt", sent.sequence(), "$" + Outbox.PUBLISHED), op("$lt", offset, known()));
        Document healed = and(op("$eq", sent.sequence(), "$" + Outbox.PUBLISHED), op("$gt", offset, known()));
        return cond(
                new Document("$or", List.of(older, overtaken)),
                true,
                cond(healed, "$$REMOVE", "$" + Outbox.STALE_TAIL));
    }

    private static Object tombstoneDue(Pending sent, Instant now, OutboxSettings settings) {
        if (sent.body() == null) {
            return "$$REMOVE";
        }
        boolean erases = sent.type().endsWith(".erased.v1");
        return erases ? Date.from(now.plus(settings.orphanAge())) : "$" + Outbox.TOMBSTONE_DUE;
    }

    private static Document since(Instant now) {
        Document waits = op("$gt", new Document("$size", "$" + Outbox.PENDING), 0);
        Document more = new Document(
                "$or",
                List.of(
                        op("$eq", "$" + Outbox.STALE_TAIL, true),
                        op("$eq", new Document("$type", "$" + Outbox.TOMBSTONE_DUE), "date")));
        Document oldest = new Document("$first", "$" + Outbox.PENDING + ".time");
        return cond(waits, oldest, cond(more, Date.from(now), "$$REMOVE"));
    }

    private static Document known() {
        return new Document("$ifNull", Arrays.asList("$" + Outbox.TAIL, -1L));
    }

    private static Document max(String field, long value) {
        return new Document("$max", Arrays.asList(field, value));
    }

    private static Document op(String operator, Object left, Object right) {
        return new Document(operator, Arrays.asList(left, right));
    }

    private static Document and(Document left, Document right) {
        return new Document("$and", List.of(left, right));
    }

    private static Document cond(Object test, Object then, Object otherwise) {
        return new Document("$cond", Arrays.asList(test, then, otherwise));
    }
}
