package torch.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of this folder: a golden file and a schema for each message type. */
final class ContractFiles {

    private static final String EVENT = ".json";
    private static final String SCHEMA = ".schema.json";
    private static final JsonMapper JSON = JsonMapper.shared();

    private ContractFiles() {}

    static Path root() {
        return Path.of(System.getProperty("torch.root", "../.."));
    }

    static Path folder() {
        return root().resolve("deploy/contracts");
    }

    /** Message types that have a golden file, in order. */
    static List<String> types() {
        return names("events", EVENT);
    }

    /** Message types that have a schema, in order. */
    static List<String> schemas() {
        return names("schemas", SCHEMA);
    }

    static JsonNode golden(String type) {
        return JSON.readTree(text(folder().resolve("events").resolve(type + EVENT)));
    }

    static JsonNode schema(String type) {
        return JSON.readTree(schemaText(type));
    }

    static String schemaText(String type) {
        return text(folder().resolve("schemas").resolve(type + SCHEMA));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(String folder, String ending) {
        try (Stream<Path> files = Files.list(folder().resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
