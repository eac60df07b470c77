package torch.platform.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import torch.platform.actor.Actor;
import torch.platform.aggregate.Aggregates;
import torch.platform.aggregate.Command;
import torch.platform.id.Ids;
import torch.platform.note.Note;
import torch.platform.outbox.Outbox;
import torch.platform.testing.Events;
import torch.platform.testing.IntegrationTest;

@IntegrationTest
class StaleTailIT {

    private static final String TOPIC = "crm.notes.v1";
    private static final Command COMMAND = Command.by(new Actor("tester"));

    @Autowired
    @Qualifier("notes")
    Aggregates<Note> notes;

    @Autowired
    Events events;

    @Test
    void isStatedAnewByTheSweeper() {
        String id = aPublishedNote();
        byte[] old = "{\"note\":{\"text\":\"old\"}}".getBytes(StandardCharsets.UTF_8);
        events.send(TOPIC, id, 1, "crm.note.written.v1", old);
        notes.documents()
                .updateOne(
                        new Document("_id", id),
                        new Document(
                                "$set",
                                new Document(Outbox.STALE_TAIL, true).append(Outbox.SINCE, new java.util.Date())));
        ConsumerRecord<String, byte[]> tail = events.of(TOPIC, id, 4).getLast();
        assertThat(Events.header(tail, "ce_sequence")).isEqualTo("2");
        assertThat(Events.header(tail, "ce_type")).isEqualTo("crm.note.restated.v1");
        assertThat(new String(tail.value(), StandardCharsets.UTF_8)).contains("\"text\":\"new\"", "\"change\":{}");
        awaitRest(id);
    }

    @Test
    void anErasedRecordEndsInATombstone() {
        String id = aPublishedNote();
        notes.change(id, COMMAND, note -> note.state().erase());
        var records = events.of(TOPIC, id, 4);
        assertThat(Events.header(records.get(2), "ce_type")).isEqualTo("crm.note.erased.v1");
        assertThat(records.getLast().value()).isNull();
        assertThat(Events.header(records.getLast(), "ce_sequence")).isEqualTo("3");
        awaitRest(id);
        assertThat(Outbox.isBuried(
                        notes.documents().find(new Document("_id", id)).first()))
                .isTrue();
    }

    private String aPublishedNote() {
        String id = Ids.next();
        notes.create(id, COMMAND, Note.write("old"));
        notes.change(id, COMMAND, note -> note.state().edit("new"));
        events.of(TOPIC, id, 2);
        awaitRest(id);
        return id;
    }

    private void awaitRest(String id) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(notes.documents()
                                .find(new Document("_id", id))
                                .first()
                                .get("outbox", Document.class))
                        .doesNotContainKeys("since", "staleTail", "tombstoneDue"));
    }
}
