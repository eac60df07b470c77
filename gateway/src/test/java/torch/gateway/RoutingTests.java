package torch.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTests extends GatewayFixture {

    @ParameterizedTest
    @CsvSource({
        "/api/customers, customer",
        "/api/customers/0192/contacts, customer",
        "/api/opportunities, sales",
        "/api/opportunities/0192/history, sales",
        "/api/opportunities/imports, sales",
        "/api/products, sales",
        "/api/processes, sales",
        "/api/budgets, marketing",
        "/api/campaigns/0192, marketing",
        "/api/tickets/0192, support",
        "/api/calendars, support",
        "/api/analytics/customer-values, analytics",
        "/api/analytics/funnel, analytics"
    })
    void sendsEachResourceToItsService(String path, String service) throws Exception {
        assertThat(get(path).body()).isEqualTo(service);
    }

    @Test
    void passesPathAndQueryOnAsTheyWereWritten() throws Exception {
        String target = "/api/customers/a%20b?name=%E5%8D%8E+x&flag&cursor=a%2Bb%3D%3D&name=2";

        get(target);

        assertThat(CUSTOMER.only().target()).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/customer",
                "/api/customersX",
                "/api",
                "/",
                "/error",
                "/internal/customers/republish",
                "/api/internal",
                "/v3/api-docs",
                "/actuator/env"
            })
    void answersWithAProblemWhereNothingIsPublished(String path) throws Exception {
        var answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(contentType(answer)).isEqualTo("application/problem+json");
        assertThat(json(answer).path("code").asString()).isEqualTo("NOT_FOUND");
        assertThat(json(answer).path("instance").asString()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/customers/../../internal/customers/republish",
                "/api/customers/%2e%2e/%2E%2e/internal/customers/republish",
                "/api/customers/.%2e/internal",
                "/api/customers/..%2f..%2finternal",
                "/api/customers/..;/..;/actuator/env",
                "/api/customers//actuator",
                "/api/customers/..%5c..%5cinternal",
                "/api/customers/x/.",
                "/api/customers/%00"
            })
    void refusesPathsThatAServiceCouldReadAnotherWay(String path) throws Exception {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
        assertThat(CUSTOMER.received()).isEmpty();
    }

    @Test
    void leavesAWrongMethodOfAKnownPathToTheService() throws Exception {
        CUSTOMER.behaves(StubService.answering(405, "{\"code\":\"ITS_OWN\"}", "Allow", "GET, POST"));

        var answer = send(request("/api/customers").method("DELETE", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, POST");
        assertThat(answer.body()).isEqualTo("{\"code\":\"ITS_OWN\"}");
        assertThat(CUSTOMER.only().method()).isEqualTo("DELETE");
    }
}
