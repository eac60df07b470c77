package torch.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static torch.gateway.StubService.answering;
import static torch.gateway.StubService.hangingUp;

import com.sun.net.httpserver.HttpHandler;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BreakerTests extends GatewayFixture {

    private static final int ENOUGH_TO_JUDGE = 20;

    static Stream<HttpHandler> failures() {
        return Stream.of(hangingUp(), answering(502, "bad"), answering(503, "down"), answering(504, "slow"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void opensWhenTheServiceFails(HttpHandler failure) throws Exception {
        SUPPORT.behaves(failure);

        commands(ENOUGH_TO_JUDGE);

        assertThat(breaker().getState()).isEqualTo(State.OPEN);
    }

    @Test
    void answersForTheServiceWhileOpen() throws Exception {
        breaker().transitionToOpenState();

        var answer = command();

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("3600");
        assertThat(contentType(answer)).isEqualTo("application/problem+json");
        assertThat(json(answer).path("code").asString()).isEqualTo("UPSTREAM_UNAVAILABLE");
        assertThat(json(answer).path("instance").asString()).isEqualTo("/api/tickets");
        assertThat(SUPPORT.received()).isEmpty();
    }

    @Test
    void closesWhenTheServiceHasRecovered() throws Exception {
        breaker().transitionToOpenState();
        breaker().transitionToHalfOpenState();

        commands(5);

        assertThat(breaker().getState()).isEqualTo(State.CLOSED);
        assertThat(SUPPORT.received()).hasSize(5);
    }

    static Stream<HttpHandler> answersOfAHealthyService() {
        return Stream.of(
                answering(404, "no"),
                answering(409, "no"),
                answering(429, "no"),
                answering(500, "one request's fault"),
                answering(503, "wait for this record", "Retry-After", "1"));
    }

    @ParameterizedTest
    @MethodSource("answersOfAHealthyService")
    void staysClosedForWhatAHealthyServiceSays(HttpHandler answer) throws Exception {
        SUPPORT.behaves(answer);

        commands(ENOUGH_TO_JUDGE);

        assertThat(breaker().getState()).isEqualTo(State.CLOSED);
        assertThat(SUPPORT.received()).hasSize(ENOUGH_TO_JUDGE);
    }

    @Test
    void doesNotBlameTheServiceForItsClients() throws Exception {
        for (int i = 0; i < ENOUGH_TO_JUDGE; i++) {
            send(request("/api/tickets").header("Torch-Person", "?").POST(BodyPublishers.noBody()));
        }

        assertThat(breaker().getMetrics().getNumberOfFailedCalls()).isZero();
    }

    @Test
    void keepsOneServicesFailureFromTheOthers() throws Exception {
        breaker().transitionToOpenState();

        assertThat(get("/api/customers").statusCode()).isEqualTo(200);
    }

    @Test
    void theGatewayIsHealthyWithoutItsServices() throws Exception {
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::transitionToOpenState);

        assertThat(json(get("/actuator/health")).path("status").asString()).isEqualTo("UP");
        assertThat(json(get("/actuator/health/readiness")).path("status").asString())
                .isEqualTo("UP");
    }

    private CircuitBreaker breaker() {
        return breakers.circuitBreaker("support");
    }

    private void commands(int count) throws Exception {
        for (int i = 0; i < count; i++) {
            command();
        }
    }

    private HttpResponse<String> command() throws Exception {
        return send(request("/api/tickets").POST(BodyPublishers.noBody()));
    }
}
