package torch.platform.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;

class BadInputIT extends NoteRequests {

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
    void aBodyOfUndeclaredLengthIsCountedAsItComes(@LocalServerPort int port) throws Exception {
        byte[] json = ("{\"text\":\"" + "x".repeat(2 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/notes"))
                .header("Torch-Actor", "tester")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(json)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("\"BODY_TOO_LARGE\"");
        }
    }

    @Test
    void aMalformedRequestLineIsAProblemToo(@LocalServerPort int port) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write("GET /api/[notes HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "\"BAD_REQUEST\"");
        }
    }
}
