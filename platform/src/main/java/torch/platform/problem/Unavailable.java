package torch.platform.problem;

import java.time.Duration;
import java.util.Map;

/** Not now, but the same request may succeed later: 503 with {@code Retry-After}. */
public non-sealed class Unavailable extends Problem {

    private final Duration retryAfter;

    /** @param retryAfter at least a second; rounded up to seconds on the wire */
    public Unavailable(String code, String detail, Duration retryAfter) {
        super(code, detail, Map.of());
        this.retryAfter = retryAfter;
    }

    public final Duration retryAfter() {
        return retryAfter;
    }

    @Override
    public final int status() {
        return 503;
    }
}
