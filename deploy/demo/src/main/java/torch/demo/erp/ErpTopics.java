package torch.demo.erp;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import torch.demo.story.Progress;

/** Publishes documents as CloudEvents in binary mode. */
public final class ErpTopics implements AutoCloseable {

    static final String SOURCE = "/erp/demo";

    private final Instant time;
    private final Progress progress;
    private final KafkaProducer<String, byte[]> producer;

    /** @param time of every document: all were exported when the story begins */
    public ErpTopics(String bootstrapServers, Instant time, Progress progress) {
        this.time = time;
        this.progress = progress;
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        5),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Comes back when the broker has all of them. */
    public void publish(Collection<ErpMessage> messages) {
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        for (ErpMessage message : messages) {
            producer.send(record(message), (_, exception) -> {
                if (exception != null) {
                    failure.compareAndSet(null, exception);
                }
                progress.step();
            });
        }
        producer.flush();
        Exception first = failure.get();
        if (first != null) {
            throw new IllegalStateException("Kafka refused a document: " + first.getMessage(), first);
        }
    }

    private ProducerRecord<String, byte[]> record(ErpMessage message) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(message.topic(), message.key(), message.data());
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        message.type() + "/" + message.key() + "/1",
                        "ce_source",
                        SOURCE,
                        "ce_type",
                        message.type(),
                        "ce_time",
                        time.toString(),
                        "ce_subject",
                        message.key(),
                        "ce_sequence",
                        "1",
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    @Override
    public void close() {
        producer.close();
    }
}
