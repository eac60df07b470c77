package torch.platform.outbox;

import java.time.Instant;
import java.util.List;
import org.bson.Document;

/**
 * The {@code outbox} member of an aggregate's document as last read: what is still to be sent, in order of sequence.
 * Changed only by single-document updates, together with the state (docs/events.md).
 *
 * @param publishedSequence highest sequence that the broker has acknowledged, 0 when none
 */
public record Outbox(long publishedSequence, List<Pending> pending) {

    public static final String FIELD = "outbox";
    public static final String PENDING = "outbox.pending";
    public static final String SINCE = "outbox.since";
    public static final String LAST = "outbox.lastSeq";
    public static final String PUBLISHED = "outbox.publishedSeq";
    /** Offset of the record that carries the highest published sequence. */
    static final String TAIL = "outbox.tailOffset";
    /** Set when an older sequence was found behind the highest one in the log. */
    public static final String STALE_TAIL = "outbox.staleTail";

    public static final String TOMBSTONE_DUE = "outbox.tombstoneDue";

    /** Beyond either bound a command is refused with 503: the broker is away for longer than the outbox can absorb. */
    public static final int MAX_PENDING = 100;

    public static final int MAX_PENDING_BYTES = 1 << 20;
    public static final int MAX_EVENT_BYTES = 256 << 10;

    public static Outbox of(Document aggregate) {
        Document outbox = aggregate.get(FIELD, Document.class);
        if (outbox == null) {
            return new Outbox(0, List.of());
        }
        List<Pending> pending = outbox.getList("pending", Document.class, List.of()).stream()
                .map(Pending::from)
                .toList();
        Long published = outbox.getLong("publishedSeq");
        return new Outbox(published == null ? 0 : published, pending);
    }

    public boolean full() {
        return pending.size() >= MAX_PENDING
                || pending.stream().mapToInt(Pending::size).sum() >= MAX_PENDING_BYTES;
    }

    /** The member as a create writes it. */
    public static Document first(Pending event, Instant now) {
        return new Document("lastSeq", event.sequence())
                .append("publishedSeq", 0L)
                .append("since", now)
                .append("pending", List.of(event.toDocument()));
    }
}
