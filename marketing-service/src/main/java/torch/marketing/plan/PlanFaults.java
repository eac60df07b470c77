package torch.marketing.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torch.platform.problem.FieldError;
import torch.platform.problem.Invalid;

/** Collects what is wrong with a plan, so that the answer names all of it. */
final class PlanFaults {

    private final List<FieldError> errors = new ArrayList<>();

    void add(String pointer, String code, String message) {
        errors.add(new FieldError(pointer, code, message));
    }

    /** The text without blanks around it; a fault when there is none or too much. */
    String required(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            add("/" + field, "REQUIRED", "Must be given");
            return "";
        }
        return bounded(field, text.strip(), longest);
    }

    @Nullable
    String optional(String field, @Nullable String text, int longest) {
        return text == null || text.isBlank() ? null : bounded(field, text.strip(), longest);
    }

    private String bounded(String field, String text, int longest) {
        if (text.length() > longest) {
            add("/" + field, "TOO_LONG", "At most " + longest + " characters");
        }
        return text;
    }

    void throwIfAny() {
        if (!errors.isEmpty()) {
            throw Invalid.fields(errors);
        }
    }
}
