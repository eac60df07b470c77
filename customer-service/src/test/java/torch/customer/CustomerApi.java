package torch.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as a client sees it. */
public final class CustomerApi {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final RestTestClient http;

    public CustomerApi(RestTestClient http) {
        this.http = http;
    }

    /** An answer: status, ETag and body. */
    public record Answer(int status, String etag, JsonNode body) {

        public Answer expect(int expected) {
            assertThat(status).as(body.toString()).isEqualTo(expected);
            return this;
        }

        public Answer expect(int expected, String code) {
            expect(expected);
            assertThat(body.path("code").asString()).isEqualTo(code);
            return this;
        }

        public String text(String field) {
            return body.path(field).asString();
        }

        public long version() {
            return Long.parseLong(etag.replace("\"", ""));
        }
    }

    public Answer get(String path) {
        return answer(http.get().uri(URI.create(path)).header("Torch-Actor", "seller-east"));
    }

    public Answer post(String path, Object body, String... headers) {
        var request = http.post().uri(path).header("Torch-Actor", "seller-east");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return answer(request.contentType(MediaType.APPLICATION_JSON).body(JSON.writeValueAsBytes(body)));
    }

    public Answer patch(String path, long version, Object body) {
        return answer(http.patch()
                .uri(path)
                .header("Torch-Actor", "seller-east")
                .header("If-Match", "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsBytes(body)));
    }

    public Answer delete(String path, long version) {
        return answer(
                http.delete().uri(path).header("Torch-Actor", "seller-east").header("If-Match", "\"" + version + "\""));
    }

    public Answer register(String name) {
        return post("/api/customers", Map.of("kind", "COMPANY", "name", name));
    }

    private static Answer answer(RestTestClient.RequestHeadersSpec<?> request) {
        EntityExchangeResult<byte[]> result = request.exchange().expectBody().returnResult();
        byte[] body = result.getResponseBody();
        return new Answer(
                result.getStatus().value(),
                String.valueOf(result.getResponseHeaders().getETag()),
                JSON.readTree(body == null || body.length == 0 ? "{}".getBytes() : body));
    }
}
