package torch.platform.outbox;

import java.time.Instant;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * A message as it will be sent, kept inside the aggregate's document until the broker has acknowledged it. The bytes
 * are final: a repeat sends the same ones.
 *
 * @param sequence the aggregate's version after the change, or its present one for a repeat of the present state
 * @param body the value; null for a tombstone
 */
public record Pending(
        long sequence,
        String type,
        String eventId,
        Instant time,
        String actor,
        @Nullable String traceparent,
        byte @Nullable [] body) {

    /** Marks types that repeat the present state under the present sequence. */
    public static final String RESTATED = "restated";
    /** How the type of an event ends that leaves nothing but the id. */
    public static final String ERASED = ".erased.v1";

    boolean repeats() {
        return body == null || type.contains("." + RESTATED + ".");
    }

    /** True when the content is gone with this event, so that a tombstone is to follow. */
    boolean erases() {
        return type.endsWith(ERASED);
    }

    int size() {
        return body == null ? 0 : body.length;
    }

    public Document toDocument() {
        Document document = new Document("seq", sequence)
                .append("type", type)
                .append("id", eventId)
                .append("time", time)
                .append("actor", actor);
        if (traceparent != null) {
            document.append("trace", traceparent);
        }
        return document.append("body", new Binary(body == null ? new byte[0] : body));
    }

    static Pending from(Document document) {
        return new Pending(
                document.getLong("seq"),
                document.getString("type"),
                document.getString("id"),
                document.getDate("time").toInstant(),
                document.getString("actor"),
                document.getString("trace"),
                document.get("body", Binary.class).getData());
    }
}
