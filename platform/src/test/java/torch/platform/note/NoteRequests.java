package torch.platform.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import torch.platform.testing.IntegrationTest;

/** Requests to the note service and what to expect of their answers. */
@IntegrationTest
abstract class NoteRequests {

    @Autowired
    RestTestClient http;

    EntityExchangeResult<byte[]> write(String json, String key) {
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

    EntityExchangeResult<byte[]> command(String id, String json, String key) {
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

    EntityExchangeResult<byte[]> patch(String id, String ifMatch, String json) {
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

    EntityExchangeResult<byte[]> get(String path) {
        return http.get()
                .uri(java.net.URI.create(path))
                .header("Torch-Actor", "tester")
                .exchange()
                .expectBody()
                .returnResult();
    }

    static void assertProblem(EntityExchangeResult<byte[]> result, int status, String code) {
        assertThat(result.getStatus().value()).as(body(result)).isEqualTo(status);
        assertThat(result.getResponseHeaders().getContentType().toString()).startsWith("application/problem+json");
        assertThat(map(result)).containsEntry("code", code).containsEntry("status", status);
    }

    static String id(EntityExchangeResult<byte[]> created) {
        assertThat(created.getStatus().value()).as(body(created)).isEqualTo(201);
        return (String) map(created).get("id");
    }

    static String body(EntityExchangeResult<byte[]> result) {
        return new String(result.getResponseBody(), StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(EntityExchangeResult<byte[]> result) {
        return tools.jackson.databind.json.JsonMapper.shared().readValue(result.getResponseBody(), Map.class);
    }
}
