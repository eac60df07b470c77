package torch.sales.opportunity;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import torch.platform.problem.FieldError;
import torch.platform.problem.Invalid;

/** Checks the declared constraints of what did not come as a request body: a patched form, a line of an import. */
@Component
public class Constraints {

    private final Validator validator;

    public Constraints(Validator validator) {
        this.validator = validator;
    }

    /** @throws Invalid with a field error for each broken constraint, in order of the fields' names */
    public void check(Object form) {
        List<FieldError> errors = validator.validate(form).stream()
                .map(Constraints::error)
                .sorted(Comparator.comparing(FieldError::pointer))
                .toList();
        if (!errors.isEmpty()) {
            throw Invalid.fields(errors);
        }
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new FieldError(pointer(path), code(constraint), violation.getMessage());
    }

    /** From {@code lines[0].<list element>} to {@code /lines/0}. */
    private static String pointer(String path) {
        return "/"
                + path.replaceAll("\\.?<[^>]*>", "")
                        .replace('.', '/')
                        .replace("[", "/")
                        .replace("]", "");
    }

    private static String code(String constraint) {
        return constraint.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }
}
