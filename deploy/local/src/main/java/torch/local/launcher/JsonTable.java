package torch.local.launcher;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import tools.jackson.databind.JsonNode;

/** A JSON array of objects as a table: a column per field that holds a single value or an amount of money. */
final class JsonTable {
    private static final int MOST_COLUMNS = 9;

    private JsonTable() {}

    static String of(JsonNode rows) {
        SequencedSet<String> columns = new LinkedHashSet<>();
        for (JsonNode row : rows)
            row.properties().stream()
                    .filter(field -> isCell(field.getValue()))
                    .forEach(field -> columns.add(field.getKey()));
        List<String> shown = columns.stream().limit(MOST_COLUMNS).toList();
        Table table = new Table(shown.toArray(String[]::new));
        for (JsonNode row : rows)
            table.add(shown.stream().map(column -> cell(row.path(column))).toList());
        return table.asText();
    }

    private static boolean isCell(JsonNode value) {
        return value.isValueNode() || isMoney(value) || isText(value);
    }

    private static boolean isMoney(JsonNode value) {
        return value.has("amount") && value.has("currency");
    }

    /** A list of words, such as the reasons of a class. */
    private static boolean isText(JsonNode value) {
        return value.isArray() && value.valueStream().allMatch(JsonNode::isString);
    }

    private static String cell(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) return "";
        if (isMoney(value)) return value.path("amount").asString();
        if (value.isArray())
            return String.join(" ", value.valueStream().map(JsonNode::asString).toList());
        return value.asString();
    }
}
