package torch.local.launcher;

import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** A JSON array of objects as a table. */
final class JsonTable {
    /** @param pointer RFC 6901, from the row to a single value, an amount of money or a list of reasons */
    record Column(String title, String pointer, UnaryOperator<String> shown) {
        Column(String title, String pointer) {
            this(title, pointer, UnaryOperator.identity());
        }

        String of(JsonNode row) {
            return shown.apply(cell(row.at(pointer)));
        }
    }

    private final List<Column> columns;

    JsonTable(Column... columns) {
        this.columns = List.of(columns);
    }

    String of(JsonNode rows) {
        Table table = new Table(columns.stream().map(Column::title).toArray(String[]::new));
        for (JsonNode row : rows)
            table.add(columns.stream().map(column -> column.of(row)).toList());
        return table.asText();
    }

    private static String cell(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) return "";
        if (value.has("amount")) return value.path("amount").asString();
        if (value.has("code")) return value.path("code").asString();
        if (value.isArray())
            return String.join(" ", value.valueStream().map(JsonTable::cell).toList());
        return value.asString();
    }
}
