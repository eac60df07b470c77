package torch.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTests extends GatewayFixture {

    @Test
    void nobodyButTheGatewaySetsTheActor() throws Exception {
        get("/api/customers", "Torch-Actor", "admin", "torch-actor", "root", "Torch-Roles", "all");

        Headers headers = CUSTOMER.only().headers();
        assertThat(headers.get("Torch-Actor")).containsExactly("local");
        assertThat(headers).doesNotContainKey("Torch-Roles");
    }

    @Test
    void thePersonBecomesTheActor() throws Exception {
        get("/api/customers", "Torch-Person", "li-wei-7", "Torch-Actor", "admin");

        Headers headers = CUSTOMER.only().headers();
        assertThat(headers.get("Torch-Actor")).containsExactly("li-wei-7");
        assertThat(headers).doesNotContainKey("Torch-Person");
    }

    @Test
    void aPersonThatCannotBeIsAProblem() throws Exception {
        var answer = get("/api/customers", "Torch-Person", "Robert'); --");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("code").asString()).isEqualTo("PERSON_INVALID");
        assertThat(json(answer).path("type").asString()).isEqualTo("urn:torch:problem:person-invalid");
        assertThat(CUSTOMER.received()).isEmpty();
    }

    @Test
    void theActorIsSetEvenIfTheConnectionIsToldToDropIt() throws Exception {
        raw("""
                GET /api/customers HTTP/1.1\r
                Host: gateway\r
                Torch-Person: wang\r
                Torch-Actor: admin\r
                X-Secret: s\r
                Connection: close, Torch-Actor, x-secret\r
                \r
                """);

        Headers headers = CUSTOMER.only().headers();
        assertThat(headers.get("Torch-Actor")).containsExactly("wang");
        assertThat(headers).doesNotContainKey("X-secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forwarded",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Forwarded-Prefix",
                "X-Real-Ip",
                "X-Original-Url",
                "X-Http-Method-Override",
                "Proxy-Authorization",
                "Keep-Alive",
                "Te",
                "Cookie"
            })
    void dropsWhatTheClientHasNoRightToSay(String name) throws Exception {
        get("/api/customers", name, "spoofed", "X-Harmless", "kept");

        assertThat(CUSTOMER.only().headers()).doesNotContainKey(name).containsKey("X-harmless");
    }

    @ParameterizedTest
    @ValueSource(strings = {"If-match", "Idempotency-key", "Accept-language", "Authorization", "Prefer"})
    void passesOnWhatIsMeantForTheService(String name) throws Exception {
        get("/api/customers", name, "\"7\"");

        assertThat(CUSTOMER.only().headers().get(name)).containsExactly("\"7\"");
    }

    @Test
    void theServiceIsAskedUnderItsOwnName() throws Exception {
        get("/api/customers");

        assertThat("http://" + CUSTOMER.only().headers().getFirst("Host")).isEqualTo(CUSTOMER.address());
    }

    @Test
    void passesOnTheRequestsIdAndAnswersWithIt() throws Exception {
        CUSTOMER.behaves(StubService.answering(200, "", "X-Request-Id", "another"));

        var answer = get("/api/customers", "X-Request-Id", "req-1.A_b");

        assertThat(CUSTOMER.only().headers().get("X-request-id")).containsExactly("req-1.A_b");
        assertThat(answer.headers().allValues("X-Request-Id")).containsExactly("req-1.A_b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "two words", "a/../b", "0123456789012345678901234567890123456789012345678901234567890123x"})
    void makesAnIdWhereTheClientSentNoGoodOne(String bad) throws Exception {
        var answer = get("/api/customers", "X-Request-Id", bad);

        String id = CUSTOMER.only().headers().getFirst("X-request-id");
        assertThat(id).matches("[0-9a-f-]{36}");
        assertThat(answer.headers().firstValue("X-Request-Id")).contains(id);
    }

    @Test
    void startsATrace() throws Exception {
        get("/api/customers");

        assertThat(CUSTOMER.only().headers().getFirst("Traceparent"))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    }

    @Test
    void continuesTheClientsTrace() throws Exception {
        get("/api/customers", "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        assertThat(CUSTOMER.only().headers().get("Traceparent"))
                .singleElement()
                .asString()
                .startsWith("00-0af7651916cd43dd8448eb211c80319c-")
                .doesNotContain("b7ad6b7169203331")
                .matches("00-.*-0[13]");
    }
}
