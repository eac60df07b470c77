package torch.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractsTests {

    static List<String> types() {
        return ContractFiles.types();
    }

    @Test
    void everyTypeHasAGoldenFileAndASchema() {
        assertThat(ContractFiles.schemas()).isEqualTo(ContractFiles.types()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void aGoldenFileKeepsItsSchema(String type) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(ContractFiles.schemaText(type));
        assertThat(schema.validate(ContractFiles.golden(type).toString(), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void aSchemaTellsItsTitleAndToleratesWhatComesLater(String type) {
        assertThat(ContractFiles.schema(type).path("title").asString("")).isNotBlank();
        assertThat(ContractFiles.schemaText(type).replaceAll("\\s", ""))
                .doesNotContain("\"additionalProperties\":false")
                .doesNotContain("\"unevaluatedProperties\":false");
    }

    /** Regenerate with TORCH_CONTRACTS_RECORD=1 and look at the difference. */
    @Test
    void theAsyncApiDocumentSaysWhatTheFilesSay() throws IOException {
        Path file = ContractFiles.folder().resolve("asyncapi.yaml");
        if (System.getenv("TORCH_CONTRACTS_RECORD") != null) {
            Files.writeString(file, AsyncApi.document());
        }
        assertThat(ContractFiles.text(file)).isEqualTo(AsyncApi.document());
    }

    @ParameterizedTest
    @MethodSource("types")
    void theEventsPageHasARowForIt(String type) {
        String page = ContractFiles.text(ContractFiles.root().resolve("docs/events.md"));
        assertThat(page)
                .contains("`" + type + "`")
                .contains("`" + AsyncApi.stream(type).topic() + "`");
    }

    /** The code is searched as text: an event whose name no service says is not sent, or not by that name. */
    @ParameterizedTest
    @MethodSource("types")
    void theCodeNamesTheTypeOrItsTopic(String type) throws IOException {
        String wanted = type.startsWith("erp.") ? AsyncApi.stream(type).topic() : type;
        assertThat(sources()).anyMatch(source -> source.contains("\"" + wanted + "\""));
    }

    @Test
    void everyTypeThatTheCodeSendsHasAContract() throws IOException {
        var literal = java.util.regex.Pattern.compile("\"(crm\\.[a-z-]+\\.[a-z-]+\\.v[0-9]+)\"");
        List<String> sent = sources().stream()
                .flatMap(source -> literal.matcher(source).results().map(found -> found.group(1)))
                .distinct()
                .toList();
        assertThat(ContractFiles.types()).containsAll(sent);
    }

    private static List<String> sources() throws IOException {
        List<String> services = List.of("customer", "sales", "marketing", "support", "analytics");
        List<String> sources = new java.util.ArrayList<>();
        for (String service : services) {
            try (Stream<Path> files = Files.walk(ContractFiles.root().resolve(service + "-service/src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .map(ContractFiles::text)
                        .forEach(sources::add);
            }
        }
        return sources;
    }
}
