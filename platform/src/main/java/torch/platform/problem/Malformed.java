package torch.platform.problem;

import java.util.List;
import java.util.Map;

/** The request cannot be read as what it claims to be: 400. */
public non-sealed class Malformed extends Problem {

    private final transient List<FieldError> errors;

    public Malformed(String code, String detail, FieldError... errors) {
        super(code, detail, Map.of());
        this.errors = List.of(errors);
    }

    @Override
    public final int status() {
        return 400;
    }

    @Override
    public final List<FieldError> errors() {
        return errors;
    }
}
