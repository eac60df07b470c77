package torch.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The published OpenAPI document of a service, {@code deploy/contracts/openapi/<service>.json}: what clients were promised.
 * A difference is a decision: record it with the environment variable {@code TORCH_CONTRACTS_RECORD} and look at it.
 */
public final class OpenApiDocument {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    private OpenApiDocument() {}

    /** The running service serves exactly the published document. */
    public static void assertPublished(RestTestClient http, String service) {
        byte[] served = http.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseBody();
        ObjectNode document = (ObjectNode) JSON.readTree(served);
        // the address is the test's own
        document.remove("servers");
        Path file = Path.of(System.getProperty("torch.root", ".."), "deploy/contracts/openapi", service + ".json");
        try {
            if (System.getenv("TORCH_CONTRACTS_RECORD") != null) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, JSON.writeValueAsString(document) + "\n");
            }
            JsonNode published = JSON.readTree(Files.readString(file));
            assertThat((JsonNode) document).isEqualTo(published);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
