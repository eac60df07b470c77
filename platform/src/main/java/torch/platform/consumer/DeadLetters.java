package torch.platform.consumer;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ConsumerFactory;
import torch.platform.problem.Missing;
import torch.platform.problem.Refused;

/** What could not be read, for operators: to look at, and to read once more after a repair. */
final class DeadLetters {

    private static final Duration WAIT = Duration.ofSeconds(5);

    private final EventConsumers consumers;
    private final ConsumerFactory<String, byte[]> kafka;

    DeadLetters(EventConsumers consumers, ConsumerFactory<String, byte[]> kafka) {
        this.consumers = consumers;
        this.kafka = kafka;
    }

    /** A dead letter as shown; {@code value} is the original text, cut at 2,000 characters. */
    record DeadLetter(
            String topic,
            long offset,
            Instant at,
            @Nullable String key,
            @Nullable String originalTopic,
            @Nullable String reason,
            @Nullable String value) {}

    Collection<String> topics() {
        return consumers.deadLetterTopics();
    }

    /** At most {@code limit} letters with an offset of {@code from} or more. */
    List<DeadLetter> list(String topic, long from, int limit) {
        consumers.reading(topic);
        return read(topic, from, limit).stream().map(DeadLetters::letter).toList();
    }

    /** Hands the original bytes to the consumer that could not read them. */
    void replay(String topic, long offset) {
        EventConsumer<?> consumer = consumers.reading(topic);
        ConsumerRecord<String, byte[]> letter = read(topic, offset, 1).stream()
                .filter(record -> record.offset() == offset)
                .findFirst()
                .orElseThrow(() -> new Missing("dead-letters", topic + "/" + offset));
        try {
            consumer.replay(letter);
        } catch (IllegalArgumentException e) {
            throw new Refused("STILL_UNREADABLE", String.valueOf(e.getMessage()));
        }
    }

    private List<ConsumerRecord<String, byte[]>> read(String topic, long from, int limit) {
        Properties once = new Properties();
        once.setProperty(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
        once.setProperty(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Integer.toString(limit));
        TopicPartition partition = new TopicPartition(topic, 0);
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (Consumer<String, byte[]> reader = kafka.createConsumer(null, null, null, once)) {
            reader.assign(List.of(partition));
            long begin = reader.beginningOffsets(List.of(partition), WAIT).getOrDefault(partition, 0L);
            long end = reader.endOffsets(List.of(partition), WAIT).getOrDefault(partition, 0L);
            reader.seek(partition, Math.max(begin, from));
            long deadline = System.nanoTime() + WAIT.toNanos();
            while (found.size() < limit && reader.position(partition, WAIT) < end && System.nanoTime() < deadline) {
                reader.poll(Duration.ofMillis(200)).records(partition).forEach(found::add);
            }
        }
        return found.subList(0, Math.min(limit, found.size()));
    }

    private static DeadLetter letter(ConsumerRecord<String, byte[]> record) {
        String text = record.value() == null ? null : new String(record.value(), StandardCharsets.UTF_8);
        return new DeadLetter(
                record.topic(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                record.key(),
                header(record, "kafka_dlt-original-topic"),
                header(record, "kafka_dlt-exception-message"),
                text == null || text.length() <= 2000 ? text : text.substring(0, 2000));
    }

    private static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
