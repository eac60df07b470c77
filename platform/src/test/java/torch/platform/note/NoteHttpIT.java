package torch.platform.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import torch.platform.testing.Events;
import torch.platform.testing.IntegrationTest;

@IntegrationTest
class NoteHttpIT {

    @Autowired
    RestTestClient http;

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
    void badInputIsAProblemWithAPointer() {
        assertProblem(write("{\"text\":", null), 400, "MALFORMED_JSON");
        assertThat(body(write("{\"text\":\"a\",\"_id\":1}", null))).contains("UNKNOWN_FIELD", "/_id");
        assertThat(body(write("{\"text\":{\"$ne\":null}}", null))).contains("WRONG_TYPE", "/text");
        assertThat(body(write("{\"text\":\" \"}", null))).contains("INVALID_FIELDS", "/text", "NOT_BLANK");
        assertProblem(write("{\"text\":\"" + "x".repeat(70_000) + "\"}", null), 413, "BODY_TOO_LARGE");
        assertProblem(write("{\"text\":\"" + "x".repeat(70_000) + "\"}", "k"), 413, "BODY_TOO_LARGE");
        assertProblem(write("{\"text\":\"" + "x".repeat(2 << 20) + "\"}", null), 413, "BODY_TOO_LARGE");
        assertProblem(write("{\"text\":\"a\"}", " "), 400, "IDEMPOTENCY_KEY_INVALID");
        assertProblem(get("/api/notes/n/words"), 400, "PARAMETER_MISSING");
        assertProblem(get("/api/notes/n/words?most=ten"), 400, "PARAMETER_INVALID");
        assertProblem(get("/api/notes/n/words?most=10"), 422, "INVALID_FIELDS");
        assertThat(body(get("/api/notes/n/words?most=10"))).contains("\"most\"", "\"MAX\"");
        assertProblem(get("/api/notes/none"), 404, "NOT_FOUND");
        assertProblem(get("/api/nothing"), 404, "NOT_FOUND");
        assertProblem(get("/api/notes?cursor=abcd"), 400, "CURSOR_INVALID");
        assertProblem(get("/api/notes?limit=0"), 400, "LIMIT_INVALID");
        assertProblem(get("/api/notes?after=notes"), 400, "AFTER_INVALID");
    }

    @Test
    void anUploadIsNotReadAheadThoughItCarriesAKey() {
        byte[] lines = "x".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        var answer = http.post()
                .uri("/api/notes")
                .header("Torch-Actor", "tester")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_NDJSON)
                .body(lines)
                .exchange()
                .expectBody()
                .returnResult();
        assertThat(map(answer)).containsEntry("bytes", 100_000);
    }

    @Test
    void whatTheServerRefusesByItselfIsAProblemToo() {
        var answer = http.delete().uri("/api/notes").exchange().expectBody().returnResult();
        assertProblem(answer, 405, "METHOD_NOT_ALLOWED");
        assertThat(answer.getResponseHeaders().getAllow()).isNotEmpty();
        var text = http.post()
                .uri("/api/notes")
                .header("Torch-Actor", "tester")
                .contentType(MediaType.TEXT_PLAIN)
                .body("text")
                .exchange()
                .expectBody()
                .returnResult();
        assertProblem(text, 415, "UNSUPPORTED_MEDIA_TYPE");
        var nobody = http.post()
                .uri("/api/notes")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"text\":\"a\"}")
                .exchange()
                .expectBody()
                .returnResult();
        assertProblem(nobody, 401, "ACTOR_MISSING");
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

    private EntityExchangeResult<byte[]> write(String json, String key) {
        var request = http.post().uri("/api/notes").header("Torch-Actor", "tester");
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.contentType(MediaType.APPLICATION_JSON)
                .body(json)
                .exchange()
                .expectBody()
                .returnResult();
    }

    private EntityExchangeResult<byte[]> command(String id, String json, String key) {
        var request = http.post().uri("/api/notes/" + id + "/edit").header("Torch-Actor", "tester");
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.contentType(MediaType.APPLICATION_JSON)
                .body(json)
                .exchange()
                .expectBody()
                .returnResult();
    }

    private EntityExchangeResult<byte[]> patch(String id, String ifMatch, String json) {
        var request = http.patch().uri("/api/notes/" + id).header("Torch-Actor", "tester");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.contentType(MediaType.APPLICATION_JSON)
                .body(json)
                .exchange()
                .expectBody()
                .returnResult();
    }

    private EntityExchangeResult<byte[]> get(String path) {
        return http.get()
                .uri(java.net.URI.create(path))
                .header("Torch-Actor", "tester")
                .exchange()
                .expectBody()
                .returnResult();
    }

    private static void assertProblem(EntityExchangeResult<byte[]> result, int status, String code) {
        assertThat(result.getStatus().value()).as(body(result)).isEqualTo(status);
        assertThat(result.getResponseHeaders().getContentType().toString()).startsWith("application/problem+json");
        assertThat(map(result)).containsEntry("code", code).containsEntry("status", status);
    }

    private static String id(EntityExchangeResult<byte[]> created) {
        assertThat(created.getStatus().value()).as(body(created)).isEqualTo(201);
        return (String) map(created).get("id");
    }

    private static String body(EntityExchangeResult<byte[]> result) {
        return new String(result.getResponseBody(), StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(EntityExchangeResult<byte[]> result) {
        return tools.jackson.databind.json.JsonMapper.shared().readValue(result.getResponseBody(), Map.class);
    }
}
