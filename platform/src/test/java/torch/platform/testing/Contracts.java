package torch.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published contracts: {@code deploy/contracts/events/<type>.json} is the golden file of an event's value,
 * {@code deploy/contracts/schemas/<type>.schema.json} its JSON Schema 2020-12. Producer and consumers test against the
 * same golden file.
 */
public final class Contracts {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Contracts() {}

    /** Bytes of the golden file. */
    public static byte[] golden(String type) {
        return read("events/" + type + ".json");
    }

    /** The value equals the golden file, as JSON, and both keep the schema. */
    public static void assertMatches(String type, byte[] value) {
        assertThat(JSON.readTree(value)).as(type).isEqualTo(JSON.readTree(golden(type)));
        assertValid(type, value);
    }

    /** The value keeps the schema of its type. */
    public static void assertValid(String type, byte[] value) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(new String(read("schemas/" + type + ".schema.json"), StandardCharsets.UTF_8));
        assertThat(schema.validate(new String(value, StandardCharsets.UTF_8), InputFormat.JSON))
                .as(type)
                .isEmpty();
    }

    private static byte[] read(String file) {
        Path root = Path.of(System.getProperty("torch.root", ".."));
        try {
            return Files.readAllBytes(root.resolve("deploy/contracts").resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
