package torch.platform.problem;

import java.util.List;
import java.util.Map;

/**
 * Why a request cannot be answered as asked; becomes an RFC 9457 body with a stable {@code code}. A feature names its
 * rules by subclassing, for example {@code CapReached extends Refused}.
 */
public abstract sealed class Problem extends RuntimeException
        permits Invalid,
                Malformed,
                Missing,
                PreconditionMissing,
                Refused,
                Stale,
                TooLarge,
                Unauthenticated,
                Unavailable {

    private final transient Map<String, Object> properties;
    private final String code;

    protected Problem(String code, String detail, Map<String, Object> properties) {
        super(detail, null, false, false);
        this.code = code;
        this.properties = properties;
    }

    /** HTTP status, 400 to 599. */
    public abstract int status();

    /** Stable reason code, UPPER_SNAKE_CASE. */
    public final String code() {
        return code;
    }

    /** Members of the body beyond RFC 9457's own, for example the id of the record that stands in the way. */
    public final Map<String, Object> properties() {
        return properties;
    }

    /** Field errors with JSON Pointers; empty unless the request's content is at fault. */
    public List<FieldError> errors() {
        return List.of();
    }
}
