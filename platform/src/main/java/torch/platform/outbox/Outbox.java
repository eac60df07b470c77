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
    /** Since when something is to be done; absent when nothing is. The sweeper's index is on this field. */
    public static final String SINCE = "outbox.since";

    public static final String LAST = "outbox.lastSeq";
    public static final String PUBLISHED = "outbox.publishedSeq";
    /** Highest offset acknowledged for this aggregate, and the sequence of the record there. */
    static final String TAIL_OFFSET = "outbox.tailOffset";

    static final String TAIL_SEQUENCE = "outbox.tailSeq";
    /** Set while an older sequence is, or may be, behind the highest one in the log. */
    public static final String STALE_TAIL = "outbox.staleTail";
    /** When the tombstone may follow the erased state. */
    public static final String TOMBSTONE_DUE = "outbox.tombstoneDue";
    /** Set once the tombstone was acknowledged: from then on it is what the present state looks like on the topic. */
    static final String TOMBSTONE = "outbox.tombstone";

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

    /** True once the topic ends in this aggregate's tombstone. */
    public static boolean isBuried(Document aggregate) {
        Document outbox = aggregate.get(FIELD, Document.class);
        return outbox != null && outbox.getBoolean("tombstone", false);
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
