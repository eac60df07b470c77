package torch.platform.consumer;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads CloudEvents 1.0 from Kafka, in binary mode (attributes in {@code ce_} headers) or structured mode (one JSON
 * object with the attributes and {@code data}); told apart by the header's presence.
 */
final class MessageReader<T> {

    private final JsonMapper json;
    private final Class<T> dataType;

    MessageReader(JsonMapper json, Class<T> dataType) {
        this.json = json;
        this.dataType = dataType;
    }

    /** @throws Poison the record cannot be read as a message */
    Received<T> read(ConsumerRecord<String, byte[]> record) {
        if (record.key() == null || record.key().isEmpty()) {
            throw new Poison("The record has no key");
        }
        try {
            return header(record, "ce_specversion") == null && record.value() != null
                    ? structured(record)
                    : binary(record);
        } catch (JacksonException | DateTimeException | IllegalArgumentException | NullPointerException e) {
            throw new Poison("The value is not what its contract says", e);
        }
    }

    private Received<T> binary(ConsumerRecord<String, byte[]> record) {
        String type = required(record, "ce_type");
        Instant time = instant(header(record, "ce_time"), record);
        String actor = header(record, "ce_actor");
        long sequence = sequence(required(record, "ce_sequence"));
        T data = record.value() == null ? null : checked(json.readValue(record.value(), dataType));
        return new Received<>(record.key(), sequence, type, time, actor, data);
    }

    private Received<T> structured(ConsumerRecord<String, byte[]> record) {
        JsonNode envelope = json.readTree(record.value());
        if (!envelope.isObject() || !envelope.path("specversion").asString("").startsWith("1.")) {
            throw new Poison("Neither ce_ headers nor a structured CloudEvent");
        }
        if (envelope.hasNonNull("subject")
                && !envelope.get("subject").asString().equals(record.key())) {
            throw new Poison("The subject is not the record's key");
        }
        String time = envelope.hasNonNull("time") ? envelope.get("time").asString() : null;
        T data = checked(json.treeToValue(envelope.required("data"), dataType));
        return new Received<>(
                record.key(),
                sequence(envelope.required("sequence").asString()),
                envelope.required("type").asString(),
                instant(time, record),
                null,
                data);
    }

    private static <T> T checked(@Nullable T data) {
        if (data == null) {
            throw new Poison("The data is null");
        }
        return data;
    }

    private static long sequence(String text) {
        long sequence = Long.parseLong(text);
        if (sequence < 1) {
            throw new Poison("A sequence is 1 or more");
        }
        return sequence;
    }

    private static Instant instant(@Nullable String time, ConsumerRecord<?, ?> record) {
        return time == null
                ? Instant.ofEpochMilli(record.timestamp())
                : OffsetDateTime.parse(time).toInstant();
    }

    private static String required(ConsumerRecord<?, ?> record, String name) {
        String value = header(record, name);
        if (value == null) {
            throw new Poison("The header " + name + " is missing");
        }
        return value;
    }

    private static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
