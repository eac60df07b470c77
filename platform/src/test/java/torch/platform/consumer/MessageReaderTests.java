package torch.platform.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static torch.platform.consumer.Things.structured;
import static torch.platform.consumer.Things.thing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import torch.platform.consumer.Things.Thing;

class MessageReaderTests {

    private final MessageReader<Thing> reader = new MessageReader<>(
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build(),
            Thing.class);

    @Test
    void readsBinaryMode() {
        Received<Thing> message = reader.read(thing("k", 7, "{\"name\":\"油\",\"weight\":3,\"later\":{}}"));
        assertThat(message)
                .isEqualTo(new Received<>(
                        "k", 7, "erp.thing.v1", Instant.parse("2026-11-01T00:00:00Z"), null, new Thing("油", 3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"7\""})
    void readsStructuredModeWithTheSequenceAsTextOrNumber(String sequence) {
        Received<Thing> message = reader.read(structured("k", """
                {"specversion":"1.0","id":"1","source":"/erp","type":"erp.thing.v1","subject":"k",
                 "time":"2026-11-01T08:00:00+08:00","sequence":%s,"data":{"name":"油","weight":3}}""".formatted(sequence)));
        assertThat(message.sequence()).isEqualTo(7);
        assertThat(message.time()).isEqualTo(Instant.parse("2026-11-01T00:00:00Z"));
        assertThat(message.data()).isEqualTo(new Thing("油", 3));
    }

    @Test
    void readsATombstoneAsAMessageWithoutData() {
        assertThat(reader.read(thing("k", 8, null)).data()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "7",
                "\"text\"",
                "{\"name\":7,\"weight\":{}}",
                "{\"weight\":3}",
                "{\"name\":\"a\",\"weight\":-1}",
                "{\"name\":\"a\",\"weight\":1e999999999}"
            })
    void poisonIsWhatBreaksTheContract(String value) {
        assertPoison(thing("k", 1, value));
    }

    @ParameterizedTest
    @CsvSource({
        "ce_type,",
        "ce_sequence,",
        "ce_sequence, 0",
        "ce_sequence, -3",
        "ce_sequence, seven",
        "ce_sequence, 99999999999999999999",
        "ce_time, yesterday"
    })
    void poisonIsAMissingOrSenselessAttribute(String header, String value) {
        var record = thing("k", 1, "{\"name\":\"a\",\"weight\":1}");
        record.headers().remove(header);
        if (value != null) {
            record.headers().add(header, value.getBytes(StandardCharsets.UTF_8));
        }
        assertPoison(record);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"specversion\":\"0.3\"}",
                "{\"specversion\":\"1.0\",\"type\":\"t\",\"sequence\":1}",
                "{\"specversion\":\"1.0\",\"type\":\"t\",\"sequence\":{},\"data\":{\"name\":\"a\",\"weight\":1}}",
                "{\"specversion\":\"1.0\",\"sequence\":1,\"data\":{\"name\":\"a\",\"weight\":1}}",
                "{\"specversion\":\"1.0\",\"type\":\"t\",\"sequence\":1,\"subject\":\"other\",\"data\":{\"name\":\"a\",\"weight\":1}}",
                "{\"specversion\":\"1.0\",\"type\":\"t\",\"sequence\":1,\"data\":null}"
            })
    void poisonIsAnEnvelopeThatIsNone(String value) {
        assertPoison(structured("k", value));
    }

    @Test
    void poisonIsARecordWithoutKey() {
        assertPoison(thing(null, 1, "{\"name\":\"a\",\"weight\":1}"));
        assertPoison(thing("", 1, "{\"name\":\"a\",\"weight\":1}"));
    }

    @Test
    void poisonIsANestingWithoutEnd() {
        assertPoison(thing("k", 1, "[".repeat(100_000)));
    }

    private void assertPoison(ConsumerRecord<String, byte[]> record) {
        assertThatThrownBy(() -> reader.read(record)).isInstanceOf(Poison.class);
    }
}
