package torch.demo.story;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A line of a {@link Table} by the names of its columns. */
public record Row(Map<String, String> values) {

    public String text(String column) {
        return Objects.requireNonNull(values.get(column), column);
    }

    /** Null when the value is empty. */
    public @Nullable String optional(String column) {
        String text = text(column);
        return text.isEmpty() ? null : text;
    }

    public int number(String column) {
        return Integer.parseInt(text(column));
    }

    /** The parts between semicolons. */
    public List<String> list(String column) {
        String text = text(column);
        return text.isEmpty() ? List.of() : List.of(text.split(";"));
    }
}
