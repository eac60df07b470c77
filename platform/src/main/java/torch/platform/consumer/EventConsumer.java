package torch.platform.consumer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;

/**
 * One feature's reading of one topic: a batch is folded per key (the highest sequence wins), handed to the feature at
 * once, and what cannot be read goes to the dead letters without stopping the partition. When the feature or the dead
 * letters fail, the whole batch comes again, after a growing pause and without end; so handlers are idempotent.
 */
public final class EventConsumer<T> {

    private final String group;
    private final String topic;
    private final MessageReader<T> reader;
    private final Consumer<List<Received<T>>> handler;
    private final ConsumerRecordRecoverer deadLetters;
    private final ConsumerMetrics metrics;

    EventConsumer(
            String group,
            String topic,
            MessageReader<T> reader,
            Consumer<List<Received<T>>> handler,
            ConsumerRecordRecoverer deadLetters,
            ConsumerMetrics metrics) {
        this.group = group;
        this.topic = topic;
        this.reader = reader;
        this.handler = handler;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
    }

    public String group() {
        return group;
    }

    public String topic() {
        return topic;
    }

    /** Applies a batch; returning normally means that its offsets may be committed. */
    public void accept(List<ConsumerRecord<String, byte[]>> records) {
        Map<ConsumerRecord<String, byte[]>, Received<T>> readable = new LinkedHashMap<>();
        Map<ConsumerRecord<String, byte[]>, Poison> poisoned = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                readable.put(record, reader.read(record));
            } catch (Poison e) {
                poisoned.put(record, e);
            }
        }
        Collection<Received<T>> folded = fold(readable.values());
        if (!folded.isEmpty()) {
            handle(readable, folded, poisoned);
        }
        poisoned.forEach((record, reason) -> deadLetters.accept(record, reason));
        metrics.read(records.size(), readable.size() - folded.size(), poisoned.size(), folded);
    }

    private static <T> Collection<Received<T>> fold(Collection<Received<T>> messages) {
        Map<String, Received<T>> folded = new LinkedHashMap<>();
        messages.forEach(message -> folded.merge(message.key(), message, EventConsumer::later));
        return folded.values();
    }

    /** All at once; one by one and unfolded when a message is at fault, so that only that one is set aside. */
    private void handle(
            Map<ConsumerRecord<String, byte[]>, Received<T>> readable,
            Collection<Received<T>> folded,
            Map<ConsumerRecord<String, byte[]>, Poison> poisoned) {
        try {
            handler.accept(new ArrayList<>(folded));
            return;
        } catch (RuntimeException e) {
            if (!Faults.ofMessage(e)) {
                throw e;
            }
        }
        readable.forEach((record, message) -> {
            try {
                handler.accept(List.of(message));
            } catch (RuntimeException e) {
                if (!Faults.ofMessage(e)) {
                    throw e;
                }
                poisoned.put(record, new Poison("The feature cannot take it", e));
            }
        });
    }

    /** Reads a dead letter once more, after a repair. @throws IllegalArgumentException it still cannot be read or taken */
    void replay(ConsumerRecord<String, byte[]> record) {
        try {
            handler.accept(List.of(reader.read(record)));
        } catch (RuntimeException e) {
            if (!Faults.ofMessage(e)) {
                throw e;
            }
            throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
        }
    }

    /** At the same sequence the first wins, because it says what changed and a repeat does not; but a tombstone ends all. */
    private static <T> Received<T> later(Received<T> held, Received<T> other) {
        boolean newer =
                other.sequence() > held.sequence() || (other.sequence() == held.sequence() && other.data() == null);
        return newer ? other : held;
    }
}
