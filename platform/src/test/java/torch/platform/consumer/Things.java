package torch.platform.consumer;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** Fixtures: messages about things that an ERP would send. */
public final class Things {

    public static final String TOPIC = "erp.things.v1";

    private Things() {}

    /** What a consumer reads of a message. */
    public record Thing(String name, int weight) {

        public Thing {
            Objects.requireNonNull(name, "name");
            if (weight < 0) {
                throw new IllegalArgumentException("weight >= 0");
            }
        }
    }

    static ConsumerRecord<String, byte[]> thing(@Nullable String key, long sequence, @Nullable String value) {
        ConsumerRecord<String, byte[]> record = structured(key, value);
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_type", "erp.thing.v1",
                        "ce_time", "2026-11-01T08:00:00+08:00",
                        "ce_sequence", Long.toString(sequence))
                .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    static ConsumerRecord<String, byte[]> structured(@Nullable String key, @Nullable String value) {
        byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        return new ConsumerRecord<>(
                TOPIC,
                0,
                0,
                1_000,
                TimestampType.CREATE_TIME,
                0,
                0,
                key,
                bytes,
                new RecordHeaders(),
                java.util.Optional.empty());
    }
}
