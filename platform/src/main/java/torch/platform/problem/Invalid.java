package torch.platform.problem;

import java.util.List;
import java.util.Map;

/** The request can be read, but its content breaks a rule: 422, with the fields at fault. */
public non-sealed class Invalid extends Problem {

    private final transient List<FieldError> errors;

    public Invalid(String code, String detail, FieldError... errors) {
        this(code, detail, List.of(errors));
    }

    public Invalid(String code, String detail, List<FieldError> errors) {
        super(code, detail, Map.of());
        this.errors = List.copyOf(errors);
    }

    /** Several fields at fault: {@code INVALID_FIELDS}. */
    public static Invalid fields(List<FieldError> errors) {
        return new Invalid("INVALID_FIELDS", "Some fields are not as they must be", errors);
    }

    @Override
    public final int status() {
        return 422;
    }

    @Override
    public final List<FieldError> errors() {
        return errors;
    }
}
