package torch.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static torch.gateway.StubService.answering;
import static torch.gateway.StubService.hangingUp;

import com.sun.net.httpserver.HttpHandler;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTests extends GatewayFixture {

    @Test
    void repeatsAReadThatWasNotAnswered() throws Exception {
        CUSTOMER.behaves(failingTwice(hangingUp()));

        assertThat(get("/api/customers/1").statusCode()).isEqualTo(200);
        assertThat(CUSTOMER.received()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503})
    void repeatsAReadThatWasAnsweredByNobodyInCharge(int status) throws Exception {
        CUSTOMER.behaves(failingTwice(answering(status, "no")));

        assertThat(get("/api/customers/1").statusCode()).isEqualTo(200);
        assertThat(CUSTOMER.received()).hasSize(3);
    }

    @Test
    void givesUpAfterTwoRepetitionsWithTheServicesLastWord() throws Exception {
        CUSTOMER.behaves(answering(503, "its own words"));

        var answer = get("/api/customers/1");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("its own words");
        assertThat(CUSTOMER.received()).hasSize(3);
    }

    @Test
    void givesUpWithAProblemWhereThereIsNoWord() throws Exception {
        CUSTOMER.behaves(hangingUp());

        var answer = get("/api/customers/1");

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(json(answer).path("code").asString()).isEqualTo("UPSTREAM_BROKE_OFF");
        assertThat(CUSTOMER.received()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}"})
    void neverRepeatsACommand(String body) throws Exception {
        CUSTOMER.behaves(hangingUp());

        var answer = send(request("/api/customers/1/claim").POST(BodyPublishers.ofString(body)));

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).doesNotContain("Exception").contains("Idempotency-Key");
        assertThat(CUSTOMER.received()).hasSize(1);
    }

    @Test
    void waitsAsLongAsTheServiceAsks() throws Exception {
        CUSTOMER.behaves(answering(503, "later", "Retry-After", "2"));

        var answer = get("/api/customers/1");

        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
        assertThat(CUSTOMER.received()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 409, 429, 500, 504})
    void takesAnyOtherAnswerAsFinal(int status) throws Exception {
        CUSTOMER.behaves(answering(status, "no"));

        assertThat(get("/api/customers/1").statusCode()).isEqualTo(status);
        assertThat(CUSTOMER.received()).hasSize(1);
    }

    private static HttpHandler failingTwice(HttpHandler failure) {
        return exchange -> {
            HttpHandler next = CUSTOMER.received().size() < 3 ? failure : answering(200, "at last");
            next.handle(exchange);
        };
    }
}
