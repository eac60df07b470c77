package torch.analytics;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as a client sees it. */
public final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RestTestClient http;

    public Api(RestTestClient http) {
        this.http = http;
    }

    public EntityExchangeResult<byte[]> get(String path) {
        return http.get()
                .uri(URI.create(path))
                .header("Torch-Actor", "tester")
                .exchange()
                .expectBody()
                .returnResult();
    }

    public EntityExchangeResult<byte[]> post(String path) {
        return http.post()
                .uri(URI.create(path))
                .header("Torch-Actor", "tester")
                .exchange()
                .expectBody()
                .returnResult();
    }

    /** Asks again while the answer is "being made" or "not yet seen", as a client does. */
    public JsonNode read(String path) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        EntityExchangeResult<byte[]> answer = get(path);
        while ((answer.getStatus().value() == 202 || answer.getStatus().value() == 503)
                && System.nanoTime() < deadline) {
            Thread.sleep(100);
            answer = get(path);
        }
        Assertions.assertThat(answer.getStatus().value())
                .as(path + ": " + text(answer))
                .isEqualTo(200);
        return json(answer);
    }

    public void refuses(String path, int status, String code) {
        EntityExchangeResult<byte[]> answer = get(path);
        Assertions.assertThat(answer.getStatus().value())
                .as(path + ": " + text(answer))
                .isEqualTo(status);
        Assertions.assertThat(json(answer).path("code").asString()).isEqualTo(code);
    }

    public static JsonNode json(EntityExchangeResult<byte[]> answer) {
        return JsonMapper.shared().readTree(answer.getResponseBody());
    }

    private static String text(EntityExchangeResult<byte[]> answer) {
        byte[] body = answer.getResponseBody();
        return body == null ? "" : new String(body, StandardCharsets.UTF_8);
    }
}
