package torch.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenApiTests extends GatewayFixture {

    @Test
    void listsTheServicesWithTheirDocuments() throws Exception {
        var services = json(get("/api/openapi")).path("services");

        assertThat(services.valueStream().map(service -> service.path("href").asString()))
                .containsExactly(
                        "/api/openapi/customer",
                        "/api/openapi/sales",
                        "/api/openapi/marketing",
                        "/api/openapi/support",
                        "/api/openapi/analytics");
        assertThat(services.path(0).path("name").asString()).isEqualTo("customer");
    }

    @Test
    void passesAServicesDocumentThrough() throws Exception {
        MARKETING.behaves(StubService.answering(200, "{\"openapi\":\"3.1.0\"}", "Content-Type", "application/json"));

        var answer = get("/api/openapi/marketing");

        assertThat(answer.body()).isEqualTo("{\"openapi\":\"3.1.0\"}");
        assertThat(contentType(answer)).isEqualTo("application/json");
        assertThat(MARKETING.only().target()).isEqualTo("/v3/api-docs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/openapi", "/api/openapi/sales"})
    void isThereToBeReadOnly(String path) throws Exception {
        var answer = send(request(path).POST(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
        assertThat(json(answer).path("code").asString()).isEqualTo("METHOD_NOT_ALLOWED");
    }

    @Test
    void knowsNoFurtherServices() throws Exception {
        assertThat(get("/api/openapi/payroll").statusCode()).isEqualTo(404);
    }
}
