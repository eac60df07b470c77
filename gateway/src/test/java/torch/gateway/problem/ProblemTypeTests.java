package torch.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTypeTests {

    @Test
    void theCodesOnTheWireStayAsTheyAre() {
        assertThat(Arrays.stream(ProblemType.values()).map(type -> type.status() + " " + type.name()))
                .containsExactly(
                        "400 BAD_REQUEST",
                        "400 PATH_INVALID",
                        "400 PERSON_INVALID",
                        "400 BODY_INCOMPLETE",
                        "400 REQUEST_REFUSED",
                        "404 NOT_FOUND",
                        "405 METHOD_NOT_ALLOWED",
                        "406 NOT_ACCEPTABLE",
                        "408 REQUEST_TIMEOUT",
                        "413 BODY_TOO_LARGE",
                        "414 URI_TOO_LONG",
                        "431 HEADERS_TOO_LARGE",
                        "500 INTERNAL_ERROR",
                        "502 UPSTREAM_UNREACHABLE",
                        "502 UPSTREAM_BROKE_OFF",
                        "503 UPSTREAM_UNAVAILABLE",
                        "503 UPSTREAM_BUSY",
                        "504 UPSTREAM_TIMEOUT");
    }

    @ParameterizedTest
    @CsvSource({
        "400, BAD_REQUEST",
        "404, NOT_FOUND",
        "405, METHOD_NOT_ALLOWED",
        "413, BODY_TOO_LARGE",
        "418, REQUEST_REFUSED",
        "500, INTERNAL_ERROR",
        "501, REQUEST_REFUSED"
    })
    void aBareStatusHasACodeToo(int status, String code) {
        ProblemBody body = ProblemBody.of(status, "/x");

        assertThat(body.code()).isEqualTo(code);
        assertThat(body.status()).isEqualTo(status);
    }

    @Test
    void theTypeIsTheCodeInKebabCase() {
        ProblemBody body = ProblemBody.of(Problem.of(ProblemType.UPSTREAM_BROKE_OFF, "Why."), "/api/x");

        assertThat(new String(body.bytes())).isEqualTo("""
                        {"type":"urn:torch:problem:upstream-broke-off","title":"The service broke off",\
                        "status":502,"detail":"Why.","instance":"/api/x","code":"UPSTREAM_BROKE_OFF"}""");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "1000, 1", "1001, 2", "2000, 2"})
    void theWaitIsWholeSeconds(long millis, String seconds) {
        Problem problem = Problem.retryable(ProblemType.UPSTREAM_BUSY, "Why.", Duration.ofMillis(millis));

        assertThat(problem.headers()).containsEntry("Retry-After", seconds);
    }
}
