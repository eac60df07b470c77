package torch.platform.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torch.platform.testing.Events;

class NoteHttpIT extends NoteRequests {

    @Autowired
    Events events;

    @Test
    void aCommandIsOneVersionOneEventAndOneETag() {
        String id = id(write("{\"text\":\"油品\"}", null));
        var edited = patch(id, "\"1\"", "{\"text\":\"润滑油\"}");
        assertThat(edited.getResponseHeaders().getETag()).isEqualTo("\"2\"");
        var records = events.of("crm.notes.v1", id, 2);
        assertThat(records).extracting(r -> Events.header(r, "ce_sequence")).containsExactly("1", "2");
        assertThat(records)
                .extracting(r -> Events.header(r, "ce_type"))
                .containsExactly("crm.note.written.v1", "crm.note.edited.v1");
        assertThat(Events.header(records.getFirst(), "ce_actor")).isEqualTo("tester");
        assertThat(new String(records.get(1).value(), StandardCharsets.UTF_8))
                .contains("润滑油")
                .contains("\"change\"");
    }

    @Test
    void aCommandThatChangesNothingMakesNoVersion() {
        String id = id(write("{\"text\":\"same\"}", null));
        assertThat(patch(id, "\"1\"", "{\"text\":\"same\"}")
                        .getResponseHeaders()
                        .getETag())
                .isEqualTo("\"1\"");
    }

    @Test
    void aLostUpdateIsRefusedAndAMissingConditionToo() {
        String id = id(write("{\"text\":\"a\"}", null));
        patch(id, "\"1\"", "{\"text\":\"b\"}");
        assertProblem(patch(id, "\"1\"", "{\"text\":\"c\"}"), 412, "VERSION_STALE");
        assertProblem(patch(id, null, "{\"text\":\"c\"}"), 428, "IF_MATCH_REQUIRED");
        assertProblem(patch(id, "seven", "{\"text\":\"c\"}"), 400, "IF_MATCH_INVALID");
    }

    @Test
    void twentyParallelRequestsWithOneKeyMakeOneRecord() throws Exception {
        String key = UUID.randomUUID().toString();
        Set<String> ids = new HashSet<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> once = () -> id(write("{\"text\":\"once\"}", key));
            var answers = threads.invokeAll(java.util.Collections.nCopies(20, once));
            for (var answer : answers) {
                ids.add(answer.get());
            }
        }
        assertThat(ids).hasSize(1);
        assertProblem(write("{\"text\":\"other\"}", key), 422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void aRepeatedCommandIsAppliedOnce() {
        String id = id(write("{\"text\":\"a\"}", null));
        String key = UUID.randomUUID().toString();
        assertThat(command(id, "{\"text\":\"b\"}", key).getResponseHeaders().getETag())
                .isEqualTo("\"2\"");
        command(id, "{\"text\":\"c\"}", null);
        assertThat(command(id, "{\"text\":\"b\"}", key).getResponseHeaders().getETag())
                .isEqualTo("\"3\"");
        assertProblem(command(id, "{\"text\":\"z\"}", key), 422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void aReadWaitsForTheVersionItNames() throws Exception {
        String id = id(write("{\"text\":\"a\"}", null));
        assertThat(get("/api/notes/" + id + "?after=notes/" + id + "@1")
                        .getStatus()
                        .value())
                .isEqualTo(200);
        String thing = UUID.randomUUID().toString();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = threads.submit(() -> get("/api/notes/" + id + "?after=things/" + thing + "@3"));
            events.send("erp.things.v1", thing, 3, "erp.thing.v1", "{\"name\":\"a\",\"weight\":1}".getBytes());
            assertThat(waiting.get().getStatus().value()).isEqualTo(200);
        }
        var never = get("/api/notes/" + id + "?after=things/" + thing + "@4");
        assertProblem(never, 503, "NOT_YET_SEEN");
        assertThat(never.getResponseHeaders().getFirst("Retry-After")).isEqualTo("1");
    }

    @Test
    void aListIsPagedByKeysetAndACursorOfAnotherListIsRefused() {
        for (int i = 0; i < 3; i++) {
            write("{\"text\":\"page\"}", null);
        }
        var first = get("/api/notes?limit=1");
        String next = (String) map(first).get("next");
        assertThat(first.getResponseHeaders().getFirst("Link")).isEqualTo("<" + next + ">; rel=\"next\"");
        assertThat(map(get(next)).get("items")).isNotEqualTo(map(first).get("items"));
        String cursor = next.substring(next.indexOf("cursor="));
        assertProblem(get("/api/notes?limit=1&owner=me&" + cursor), 400, "CURSOR_INVALID");
    }
}
