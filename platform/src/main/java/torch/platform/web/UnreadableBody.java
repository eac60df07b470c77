package torch.platform.web;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import torch.platform.problem.FieldError;
import torch.platform.problem.Invalid;
import torch.platform.problem.Malformed;
import torch.platform.problem.Problem;

/** Says where in a body the reader stumbled, as a JSON Pointer (RFC 6901). */
final class UnreadableBody {

    private UnreadableBody() {}

    static Problem problem(HttpMessageNotReadableException unreadable) {
        return problem(unreadable.getCause());
    }

    static Problem problem(@Nullable Throwable cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown ->
                new Malformed(
                        "UNKNOWN_FIELD",
                        "The body has a field that this request does not know",
                        new FieldError(pointer(unknown), "UNKNOWN_FIELD", "Not a field of this request"));
            case DatabindException mismatch
            when mismatch.getCause() instanceof IllegalArgumentException refused ->
                new Invalid(
                        "INVALID_FIELDS",
                        "Some fields are not as they must be",
                        new FieldError(pointer(mismatch), "INVALID", String.valueOf(refused.getMessage())));
            case DatabindException mismatch ->
                new Malformed(
                        "WRONG_TYPE",
                        "The body has a value of the wrong type",
                        new FieldError(pointer(mismatch), "WRONG_TYPE", "Not a value of this field"));
            case null, default -> new Malformed("MALFORMED_JSON", "The body is not well-formed JSON");
        };
    }

    private static String pointer(JacksonException mismatch) {
        return mismatch.getPath().stream()
                .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : escape(step.getPropertyName())))
                .collect(Collectors.joining());
    }

    /** From Spring's path, for example {@code contacts[0].phone} to {@code /contacts/0/phone}. */
    static String pointer(String path) {
        return "/" + path.replace('.', '/').replace("[", "/").replace("]", "");
    }

    /** From a constraint's name, for example {@code NotBlank} to {@code NOT_BLANK}. */
    static String code(String constraint) {
        return constraint.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
