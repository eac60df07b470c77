package torch.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import torch.platform.actor.Actor;
import torch.platform.aggregate.Aggregates;
import torch.platform.aggregate.Command;
import torch.platform.id.Ids;
import torch.platform.note.Note;
import torch.platform.problem.Refused;
import torch.platform.problem.Unavailable;
import torch.platform.testing.Events;
import torch.platform.testing.IntegrationTest;

@IntegrationTest
class OutboxIT {

    private static final String TOPIC = "crm.notes.v1";
    private static final Command COMMAND = Command.by(new Actor("tester"));

    @Autowired
    @Qualifier("notes")
    Aggregates<Note> notes;

    @Autowired
    OutboxSettings settings;

    @Autowired
    Events events;

    @Autowired
    RestTestClient http;

    @Test
    void isEmptyAgainOnceAllIsPublishedInOrder() {
        String id = Ids.next();
        notes.create(id, COMMAND, Note.write("0"));
        for (int i = 1; i <= 20; i++) {
            edit(id, Integer.toString(i));
        }
        assertThat(sequences(id, 21))
                .isEqualTo(LongStream.rangeClosed(1, 21).boxed().toList());
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(outbox(id))
                        .containsEntry("publishedSeq", 21L)
                        .containsEntry("tailSeq", 21L)
                        .containsEntry("pending", List.of())
                        .doesNotContainKeys("since", "staleTail"));
    }

    @Test
    void whatADeadInstanceLeftIsRelayedInOrderAfterTheMargin() {
        String id = Ids.next();
        Instant died = Instant.now();
        notes.documents().insertOne(OutboxDocuments.aNote(id, 3, 3, died, "{}"));
        assertThat(sequences(id, 3)).containsExactly(1L, 2L, 3L);
        assertThat(Duration.between(died, Instant.now())).isGreaterThanOrEqualTo(settings.orphanAge());
    }

    @Test
    void theNextCommandTakesUpWhatADeadInstanceLeft() {
        String id = Ids.next();
        Instant longAhead = Instant.now().plus(Duration.ofHours(1));
        notes.documents().insertOne(OutboxDocuments.aNote(id, 3, 2, longAhead, "{}"));
        edit(id, "next");
        assertThat(sequences(id, 3)).containsExactly(2L, 3L, 4L);
    }

    @Test
    void aFullOutboxIsAnAnswerToTryLater() {
        String many = Ids.next();
        String large = Ids.next();
        Instant ahead = Instant.now().plus(Duration.ofHours(1));
        notes.documents().insertOne(OutboxDocuments.aNote(many, 100, 100, ahead, "{}"));
        notes.documents().insertOne(OutboxDocuments.aNote(large, 5, 5, ahead, "x".repeat(210_000)));
        for (String id : List.of(many, large)) {
            var answer = http.post()
                    .uri("/api/notes/" + id + "/edit")
                    .header("Torch-Actor", "tester")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body("{\"text\":\"more\"}")
                    .exchange()
                    .expectStatus()
                    .isEqualTo(503)
                    .expectHeader()
                    .valueEquals("Retry-After", "5")
                    .expectBody()
                    .returnResult();
            assertThat(new String(answer.getResponseBody(), StandardCharsets.UTF_8))
                    .contains("\"OUTBOX_FULL\"");
        }
        assertThat(notes.version(many)).isEqualTo(100);
    }

    @Test
    void anEventThatIsTooLargeIsRefusedAndNothingIsStored() {
        String id = Ids.next();
        assertThatThrownBy(() -> notes.create(id, COMMAND, Note.write("x".repeat(Outbox.MAX_EVENT_BYTES))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("RECORD_TOO_LARGE"));
        assertThat(notes.find(id)).isEmpty();
    }

    @Test
    void twentyParallelCommandsMakeTwentyVersionsInOrderAndLoseNone() throws Exception {
        String id = Ids.next();
        notes.create(id, COMMAND, Note.write(""));
        List<Callable<Void>> commands = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String word = "<" + i + ">";
            commands.add(() -> append(id, word));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(commands)) {
                done.get();
            }
        }
        var note = notes.get(id);
        assertThat(note.version()).isEqualTo(21);
        assertThat(note.state().edits()).isEqualTo(20);
        for (int i = 0; i < 20; i++) {
            assertThat(note.state().text()).containsOnlyOnce("<" + i + ">");
        }
        assertThat(sequences(id, 21))
                .isEqualTo(LongStream.rangeClosed(1, 21).boxed().toList());
    }

    private Void append(String id, String word) {
        while (true) {
            try {
                notes.change(id, COMMAND, note -> note.state().edit(note.state().text() + word));
                return null;
            } catch (Unavailable contended) {
                assertThat(contended.code()).isEqualTo("WRITE_CONTENDED");
            }
        }
    }

    private void edit(String id, String text) {
        notes.change(id, COMMAND, note -> note.state().edit(text));
    }

    private List<Long> sequences(String id, int count) {
        return events.of(TOPIC, id, count).stream()
                .map(record -> Long.parseLong(Events.header(record, "ce_sequence")))
                .toList();
    }

    private Document outbox(String id) {
        return notes.documents().find(new Document("_id", id)).first().get("outbox", Document.class);
    }
}
