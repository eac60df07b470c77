package torch.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimeoutTests extends GatewayFixture {

    private final CountDownLatch testIsOver = new CountDownLatch(1);

    @AfterEach
    void release() {
        testIsOver.countDown();
    }

    @Test
    void answersForAServiceThatIsSilent() throws Exception {
        ANALYTICS.behaves(silentAfter(_ -> {}));

        var answer = get("/api/analytics/funnel");

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(contentType(answer)).isEqualTo("application/problem+json");
        assertThat(json(answer).path("code").asString()).isEqualTo("UPSTREAM_TIMEOUT");
        assertThat(ANALYTICS.received())
                .as("not repeated: it would double the wait")
                .hasSize(1);
        assertThat(breakers.circuitBreaker("analytics").getMetrics().getNumberOfFailedCalls())
                .isEqualTo(1);
    }

    @Test
    void answersForAServiceThatFallsSilentInMidAnswer() throws Exception {
        ANALYTICS.behaves(silentAfter(exchange -> {
            exchange.getResponseHeaders().add("ETag", "\"7\"");
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(new byte[10]);
            exchange.getResponseBody().flush();
        }));

        var answer = get("/api/analytics/funnel");

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(json(answer).path("code").asString()).isEqualTo("UPSTREAM_TIMEOUT");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
    }

    private HttpHandler silentAfter(HttpHandler beginning) {
        return exchange -> {
            beginning.handle(exchange);
            try {
                testIsOver.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        };
    }
}
