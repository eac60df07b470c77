package torch.platform.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.json.JsonMapper;
import torch.platform.actor.Actor;
import torch.platform.aggregate.Aggregates;
import torch.platform.aggregate.Command;
import torch.platform.id.Ids;
import torch.platform.note.Note;
import torch.platform.outbox.OutboxDocuments;
import torch.platform.testing.Events;
import torch.platform.testing.IntegrationTest;

/** Has all drafts for itself. */
@IntegrationTest
class UpkeepIT {

    private static final String TOPIC = "crm.drafts.v1";
    private static final Command COMMAND = Command.by(new Actor("tester"));

    @Autowired
    @Qualifier("drafts")
    Aggregates<Note> drafts;

    @Autowired
    Events events;

    @Autowired
    RestTestClient http;

    @Test
    void anAuditRepairsTailsThatDifferFromTheDocuments() {
        String behind = aPublishedDraft();
        String buried = aPublishedDraft();
        String senseless = aPublishedDraft();
        String ahead = aPublishedDraft();
        aPublishedDraft();
        int unknownBefore = post("audit").get("unknown");
        events.send(TOPIC, behind, 1, "crm.draft.written.v1", new byte[] {'{', '}'});
        events.send(TOPIC, buried, 2, "crm.draft.tombstone.v1", null);
        events.send(new org.apache.kafka.clients.producer.ProducerRecord<>(TOPIC, senseless, new byte[] {'7'}));
        events.send(TOPIC, ahead, 9, "crm.draft.edited.v1", new byte[] {'{', '}'});
        events.send(TOPIC, Ids.next(), 1, "crm.draft.written.v1", new byte[] {'{', '}'});
        String missing = Ids.next();
        drafts.documents().insertOne(OutboxDocuments.aNote(missing, 5, 0, Instant.now(), "{}"));

        assertThat(post("audit"))
                .containsEntry("missing", 1)
                .containsEntry("behind", 3)
                .containsEntry("ahead", 1)
                .containsEntry("unknown", unknownBefore + 1)
                .containsEntry("repaired", 4);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(post("audit"))
                        .containsEntry("missing", 0)
                        .containsEntry("behind", 0)
                        .containsEntry("ahead", 1)
                        .containsEntry("repaired", 0));
        assertThat(tail(behind)).isEqualTo("2");
        assertThat(tail(missing)).isEqualTo("5");
    }

    @Test
    void republishingStatesEveryRecordUnderItsSequence() {
        String id = aPublishedDraft();
        assertThat(post("republish").get("republished")).isGreaterThanOrEqualTo(1);
        var restated = events.of(TOPIC, id, 3).getLast();
        assertThat(Events.header(restated, "ce_sequence")).isEqualTo("2");
        assertThat(Events.header(restated, "ce_type")).isEqualTo("crm.draft.restated.v1");
    }

    @Test
    void aRaisedEpochLiftsEveryVersionAboveTheOldHistoryAndIsStatedWithoutAHand() {
        String id = aPublishedDraft();
        assertThat(post("raise-epoch").get("raised")).isGreaterThanOrEqualTo(1);
        assertThat(drafts.version(id)).isEqualTo(1_000_000_002L);
        assertThat(Events.header(events.of(TOPIC, id, 3).getLast(), "ce_sequence"))
                .isEqualTo("1000000002");
        assertThat(drafts.change(id, COMMAND, note -> note.state().edit("after"))
                        .version())
                .isEqualTo(1_000_000_003L);
        assertThat(tail(id)).isEqualTo("1000000003");
        assertThat(post("raise-epoch").get("raised")).isEqualTo(0);
    }

    @Test
    void anUnknownKindIsAProblem() {
        http.post().uri("/internal/nothings/audit").exchange().expectStatus().isNotFound();
    }

    private String aPublishedDraft() {
        String id = Ids.next();
        drafts.create(id, COMMAND, Note.write("a"));
        drafts.change(id, COMMAND, note -> note.state().edit("b"));
        events.of(TOPIC, id, 2);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(drafts.documents()
                                .find(new Document("_id", id))
                                .first()
                                .get("outbox", Document.class)
                                .get("pending"))
                        .isEqualTo(List.of()));
        return id;
    }

    private String tail(String id) {
        return Events.header(
                events.all(TOPIC, record -> id.equals(record.key())).getLast(), "ce_sequence");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Integer> post(String command) {
        byte[] body = http.post()
                .uri("/internal/drafts/" + command)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return JsonMapper.shared().readValue(body, Map.class);
    }
}
