package torch.platform.outbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sent of one aggregate, one message after another: the next only when the one before is acknowledged.
 * Not thread-safe; {@link OutboxRelay} guards it.
 */
final class Chain {

    final Address address;
    private final Deque<Pending> waiting = new ArrayDeque<>();
    private long lastQueued;
    private int unrecorded;
    private boolean sending;

    /** @param published what was acknowledged before and is not to be sent again */
    Chain(Address address, long published) {
        this.address = address;
        this.lastQueued = published;
    }

    long lastQueued() {
        return lastQueued;
    }

    /** Adds what is not yet queued; a repeat of a state that is no longer the last is dropped. */
    void offer(List<Pending> entries) {
        for (Pending entry : entries) {
            if (entry.sequence() > lastQueued || (entry.repeats() && entry.sequence() == lastQueued)) {
                waiting.add(entry);
                lastQueued = entry.sequence();
            }
        }
    }

    /** The message to send now, or null when one is under way or none waits. */
    @Nullable
    Pending next(boolean chained) {
        if (sending && chained) {
            return null;
        }
        Pending head = waiting.poll();
        sending = sending || head != null;
        return head;
    }

    void acknowledged() {
        sending = false;
        unrecorded++;
    }

    void recorded() {
        unrecorded--;
    }

    /** Nothing waits, nothing is under way, and the document knows of every acknowledgement. */
    boolean finished() {
        return waiting.isEmpty() && !sending && unrecorded <= 0;
    }
}
