package torch.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ObservationTests extends GatewayFixture {

    @Test
    void logsARequestWithoutSayingWhoseItIs(CapturedOutput output) throws Exception {
        get("/api/customers/0192-secret?phone=13800000000", "Torch-Person", "li-wei");

        // the line is written after the answer is sent
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(output).containsPattern("GET /api/customers/\\*\\* 200 \\d+ ms 8 B"));
        assertThat(output).doesNotContain("0192-secret", "13800000000", "li-wei", "127.0.0.1");
    }

    @Test
    void logsWhatNoRouteAnswered(CapturedOutput output) throws Exception {
        raw("GET /a b HTTP/1.1\r\nConnection: close\r\n\r\n");

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(output).containsPattern(" - 400 \\d+ ms \\d+ B"));
    }

    @Test
    void countsRequestsByRouteAndShowsBreakersAndConnections() throws Exception {
        get("/api/customers/a-certain-one");

        assertThat(get("/actuator/prometheus").body())
                .containsPattern("http_server_requests_seconds_count\\{.*uri=\"/api/customers/\\*\\*\"")
                .contains("resilience4j_circuitbreaker_state{", "httpcomponents_httpclient_pool")
                .doesNotContain("a-certain-one");
    }
}
