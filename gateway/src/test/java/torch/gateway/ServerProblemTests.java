package torch.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Tomcat refuses before a route is looked for. */
class ServerProblemTests extends GatewayFixture {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/customers?q=a b c HTTP/1.1",
                "GET /api/customers?q=<script> HTTP/1.1",
                "GET /api/../../.. HTTP/1.1",
                "G@T /api/customers HTTP/1.1"
            })
    void aMalformedRequestLineIsAProblem(String line) throws Exception {
        String answer = raw(line + "\r\nHost: gateway\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("Content-Type: application/problem+json")
                .contains("\"code\":\"BAD_REQUEST\"")
                .doesNotContain("Apache", "Exception");
    }

    @Test
    void tooLargeHeadersAreAProblem() throws Exception {
        String answer = raw("GET /api/customers HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\nX-Large: "
                + "x".repeat(8000) + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 431").contains("\"code\":\"HEADERS_TOO_LARGE\"");
    }

    @Test
    void aTooLongAddressIsAProblem() throws Exception {
        String answer = raw(
                "GET /api/customers?q=" + "x".repeat(8000) + " HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 414").contains("\"code\":\"URI_TOO_LONG\"");
    }

    @Test
    void tracingTheRequestIsNotAllowed() throws Exception {
        String answer = raw("TRACE /api/customers HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 405").contains("\"code\":\"METHOD_NOT_ALLOWED\"");
    }
}
