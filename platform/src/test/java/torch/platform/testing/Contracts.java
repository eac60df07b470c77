package torch.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import torch.platform.aggregate.AggregateType;
import torch.platform.aggregate.EventBodies;
import torch.platform.aggregate.Versioned;
import torch.platform.event.Event;

/**
 * The published contracts: {@code deploy/contracts/events/<type>.json} is the golden file of an event's value,
 * {@code deploy/contracts/schemas/<type>.schema.json} its JSON Schema 2020-12. Producer and consumers test against the
 * same golden file.
 */
public final class Contracts {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Contracts() {}

    /** The value that the write port would send for the state and its event, with the services' JSON settings. */
    public static <S extends Record> byte[] value(AggregateType<S> type, Versioned<S> state, Event event) {
        JsonMapper json = JsonMapper.builder()
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
        return new EventBodies(json).body(type, state, event);
    }

    /** Bytes of the golden file. */
    public static byte[] golden(String type) {
        return read("events/" + type + ".json");
    }

    /**
     * The value equals the golden file, as JSON, and both keep the schema. With the environment variable
     * {@code TORCH_CONTRACTS_RECORD} set, writes the golden file first: look at its difference before it is committed.
     */
    public static void assertMatches(String type, byte[] value) {
        if (System.getenv("TORCH_CONTRACTS_RECORD") != null) {
            write("events/" + type + ".json", JSON.readTree(value).toPrettyString() + "\n");
        }
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

    private static Path path(String file) {
        return Path.of(System.getProperty("torch.root", ".."), "deploy/contracts", file);
    }

    private static void write(String file, String text) {
        try {
            Files.writeString(path(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(String file) {
        try {
            return Files.readAllBytes(path(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
