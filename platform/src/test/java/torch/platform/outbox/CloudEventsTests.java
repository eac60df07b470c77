package torch.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class CloudEventsTests {

    private final CloudEvents cloudEvents = new CloudEvents("notes");
    private final Address address = new Address(OutboxFixtures.NOTES, "n-1");

    @Test
    void areInBinaryModeWithTheIdAsKeyAndTheVersionAsSequence() {
        Pending event = new Pending(
                7, "crm.note.edited.v1", "e-7", OutboxFixtures.TIME, "liu", "00-a-b-01", new byte[] {'{', '}'});
        var record = cloudEvents.record(address, event);
        assertThat(record.topic()).isEqualTo("crm.notes.v1");
        assertThat(record.key()).isEqualTo("n-1");
        assertThat(record.value()).isEqualTo(event.body());
        assertThat(headers(record))
                .isEqualTo(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "e-7",
                        "ce_source", "/torch/notes",
                        "ce_type", "crm.note.edited.v1",
                        "ce_subject", "n-1",
                        "ce_time", "2026-11-01T08:30:00.125Z",
                        "ce_sequence", "7",
                        "ce_actor", "liu",
                        "content-type", "application/json",
                        "traceparent", "00-a-b-01"));
    }

    @Test
    void aTombstoneHasHeadersAndNoValue() {
        var record = cloudEvents.record(address, OutboxFixtures.aTombstone(3));
        assertThat(record.value()).isNull();
        assertThat(headers(record)).containsEntry("ce_sequence", "3").doesNotContainKey("traceparent");
    }

    @Test
    void aPendingEntrySurvivesItsDocument() {
        Pending event = new Pending(2, "t", "e", Instant.EPOCH, "liu", null, "油".getBytes(StandardCharsets.UTF_8));
        var stored = event.toDocument();
        stored.put("time", java.util.Date.from(event.time()));
        Pending read = Pending.from(stored);
        assertThat(read).usingRecursiveComparison().isEqualTo(event);
    }

    private static Map<String, String> headers(ProducerRecord<?, ?> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }
}
