package torch.support.returnvisit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import torch.platform.testing.Events;
import torch.platform.testing.IntegrationTest;
import torch.support.SupportApi;

@IntegrationTest
class ReturnVisitListenerIT {

    @Autowired
    private RestTestClient http;

    @Autowired
    private Events events;

    @Autowired
    private ReturnVisitListener listener;

    @Autowired
    private ReturnVisitsSeen seen;

    private SupportApi api;
    private String complaint;

    private final String visit = UUID.randomUUID().toString();

    @BeforeEach
    void aResolvedComplaint() {
        api = new SupportApi(http, events);
        complaint = api.anAssigned("COMPLAINT", api.customer(), "");
        api.command(complaint, "resolve", "{\"resolution\":\"换桶\"}").ok();
    }

    private ConsumerRecord<String, byte[]> message(long sequence, String complaintId, String more) {
        String value = "{\"ticket\":{\"id\":\"%s\",\"complaintId\":\"%s\",\"owner\":\"agent-3\"%s},\"change\":{}}"
                .formatted(visit, complaintId, more);
        var record = new ConsumerRecord<>("crm.tickets.v1", 0, 0, visit, value.getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_specversion", "1.0".getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_type", "crm.ticket.resolved.v1".getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_sequence", Long.toString(sequence).getBytes(StandardCharsets.UTF_8));
        return record;
    }

    private ConsumerRecord<String, byte[]> confirmed(long sequence) {
        String at = Instant.now().plusSeconds(5).toString();
        return message(
                sequence,
                complaint,
                ",\"resolvedAt\":\"" + at + "\",\"outcome\":{\"confirmed\":true,\"satisfied\":false}");
    }

    @Test
    void twiceAndOutOfOrderEndsInTheSameState() {
        var last = confirmed(3);
        listener.on(List.of(last));
        var expected = api.get("/api/tickets/" + complaint).ok();
        assertThat(expected.body().at("/returnVisit/satisfied").asBoolean(true)).isFalse();
        listener.on(List.of(message(2, complaint, "")));
        listener.on(List.of(last, message(1, complaint, "")));
        assertThat(api.get("/api/tickets/" + complaint).body()).isEqualTo(expected.body());
    }

    @Test
    void aConfirmationOfAnEarlierResolutionDoesNotCount() {
        listener.on(List.of(message(
                3,
                complaint,
                ",\"resolvedAt\":\"2020-01-01T00:00:00Z\",\"outcome\":{\"confirmed\":true,\"satisfied\":true}")));
        assertThat(api.get("/api/tickets/" + complaint).body().has("returnVisit"))
                .isFalse();
    }

    @Test
    void aVisitOfAComplaintThatIsNotHereDoesNotStopTheRest() {
        listener.on(List.of(message(
                9,
                UUID.randomUUID().toString(),
                ",\"resolvedAt\":\"2026-01-01T00:00:00Z\",\"outcome\":{\"confirmed\":true,\"satisfied\":true}")));
        listener.on(List.of(confirmed(3)));
        assertThat(api.get("/api/tickets/" + complaint).body().has("returnVisit"))
                .isTrue();
    }

    @Test
    void theConfirmationOfAVisitIsFoundByItsIndex() {
        listener.on(List.of(confirmed(3)));
        assertThat(seen.version(visit)).isEqualTo(Long.MAX_VALUE);
        Document stats = seen.find(visit)
                .explain(Document.class, ExplainVerbosity.EXECUTION_STATS)
                .get("executionStats", Document.class);
        assertThat(stats.getInteger("totalDocsExamined")).isEqualTo(1);
        assertThat(stats.getInteger("totalKeysExamined")).isEqualTo(1);
    }
}
