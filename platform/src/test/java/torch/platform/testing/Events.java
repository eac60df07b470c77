package torch.platform.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topics as a test sees them: reads what a service sent, sends what others would. */
public final class Events implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final String broker;
    private final KafkaProducer<String, byte[]> producer;

    public Events(String broker) {
        this.broker = broker;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker, "acks", "all"), new StringSerializer(), new ByteArraySerializer());
    }

    /** The first {@code count} records of the key, in order; fails when they do not come within 15 s. */
    public List<ConsumerRecord<String, byte[]>> of(String topic, String key, int count) {
        List<ConsumerRecord<String, byte[]>> found = until(topic, record -> key.equals(record.key()), count, PATIENCE);
        if (found.size() < count) {
            throw new AssertionError("Only " + found.size() + " of " + count + " records of " + key + " on " + topic);
        }
        return found;
    }

    /** All records on the topic now that match. */
    public List<ConsumerRecord<String, byte[]>> all(String topic, Predicate<ConsumerRecord<String, byte[]>> matching) {
        return until(topic, matching, Integer.MAX_VALUE, Duration.ZERO);
    }

    private List<ConsumerRecord<String, byte[]>> until(
            String topic, Predicate<ConsumerRecord<String, byte[]>> matching, int count, Duration patience) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        long deadline = System.nanoTime() + patience.toNanos();
        try (KafkaConsumer<String, byte[]> reader = reader()) {
            List<TopicPartition> partitions = reader.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
            while (found.size() < count && (System.nanoTime() < deadline || behind(reader, ends))) {
                reader.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (found.size() < count && matching.test(record)) {
                        found.add(record);
                    }
                });
            }
        }
        return found;
    }

    private static boolean behind(KafkaConsumer<?, ?> reader, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue());
    }

    private KafkaConsumer<String, byte[]> reader() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker, ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Sends a message as its producer would, binary mode, and waits for the acknowledgement. */
    public void send(String topic, String key, long sequence, String type, byte[] value) {
        send(topic, key, sequence, type, Instant.now(), value);
    }

    public void send(String topic, String key, long sequence, String type, Instant time, byte[] value) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, value);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/test",
                        "ce_type",
                        type,
                        "ce_subject",
                        key,
                        "ce_time",
                        time.toString(),
                        "ce_sequence",
                        Long.toString(sequence))
                .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        send(record);
    }

    /** Sends a record as it is. */
    public void send(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    public static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }
}
