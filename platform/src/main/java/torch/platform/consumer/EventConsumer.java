package torch.platform.consumer;

import java.util.ArrayList;
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
        Map<String, Received<T>> folded = new LinkedHashMap<>();
        Map<ConsumerRecord<String, byte[]>, Poison> unreadable = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                Received<T> message = reader.read(record);
                folded.merge(message.key(), message, EventConsumer::later);
            } catch (Poison e) {
                unreadable.put(record, e);
            }
        }
        handle(records, folded, unreadable);
        unreadable.forEach((record, reason) -> deadLetters.accept(record, reason));
        metrics.applied(records.size(), folded.values(), unreadable.size());
    }

    private void handle(
            List<ConsumerRecord<String, byte[]>> records,
            Map<String, Received<T>> folded,
            Map<ConsumerRecord<String, byte[]>, Poison> unreadable) {
        if (folded.isEmpty()) {
            return;
        }
        try {
            handler.accept(new ArrayList<>(folded.values()));
        } catch (RuntimeException e) {
            if (!isolable(e)) {
                throw e;
            }
            for (ConsumerRecord<String, byte[]> record : records) {
                if (!unreadable.containsKey(record)) {
                    handleAlone(record, unreadable);
                }
            }
        }
    }

    private void handleAlone(
            ConsumerRecord<String, byte[]> record, Map<ConsumerRecord<String, byte[]>, Poison> unreadable) {
        try {
            handler.accept(List.of(reader.read(record)));
        } catch (RuntimeException e) {
            if (!isolable(e)) {
                throw e;
            }
            unreadable.put(record, new Poison("The feature cannot take it", e));
        }
    }

    /** True when the message is at fault, false when the surroundings are: then all of it must be tried again. */
    private static boolean isolable(RuntimeException e) {
        return e instanceof IllegalArgumentException
                || e instanceof NullPointerException
                || e instanceof ArithmeticException
                || e instanceof ClassCastException
                || e instanceof java.time.DateTimeException;
    }

    /** Reads a dead letter once more, after a repair. @throws IllegalArgumentException it still cannot be read */
    void replay(ConsumerRecord<String, byte[]> record) {
        try {
            handler.accept(List.of(reader.read(record)));
        } catch (Poison e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static <T> Received<T> later(Received<T> held, Received<T> other) {
        return other.sequence() >= held.sequence() ? other : held;
    }
}
