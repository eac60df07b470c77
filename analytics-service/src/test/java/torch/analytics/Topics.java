package torch.analytics;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends many messages at once, in their order for each key. */
public final class Topics {

    private Topics() {}

    public static void send(String broker, List<Sent> messages) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker, "acks", "all", "linger.ms", 5),
                new StringSerializer(),
                new ByteArraySerializer())) {
            messages.forEach(message -> producer.send(record(message)));
        }
    }

    private static ProducerRecord<String, byte[]> record(Sent message) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(message.topic(), message.key(), message.value());
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_source", "/test",
                        "ce_type", message.type(),
                        "ce_subject", message.key(),
                        "ce_time", Instant.now().toString(),
                        "ce_sequence", Long.toString(message.sequence()))
                .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
