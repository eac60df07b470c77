package torch.demo.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A file of comma-separated values whose first line names the columns; no value has a comma, so none is quoted. */
public final class Table {

    private Table() {}

    /** @param name of a file of the story, for example {@code deals.csv} */
    public static List<Row> ofStory(String name) {
        return read(name, Objects.requireNonNull(Table.class.getResourceAsStream(name), name));
    }

    /** @throws IllegalArgumentException a line has not as many values as the first */
    public static List<Row> read(String name, InputStream stream) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            String[] columns = Objects.requireNonNull(lines.readLine(), name).split(",");
            try (Stream<String> rest = lines.lines()) {
                return rest.map(line -> row(name, columns, line)).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String name, String[] columns, String line) {
        String[] values = line.split(",", -1);
        if (values.length != columns.length) {
            throw new IllegalArgumentException(name + ": not " + columns.length + " values: " + line);
        }
        Map<String, String> row = HashMap.newHashMap(columns.length);
        for (int i = 0; i < columns.length; i++) {
            row.put(columns[i], values[i]);
        }
        return new Row(row);
    }
}
