package torch.gateway.problem;

import java.time.Duration;
import java.util.Map;

/** Ends a request at the gateway with an RFC 9457 body. The detail is shown to the client. */
public final class Problem extends RuntimeException {

    private final ProblemType type;
    private final transient Map<String, String> headers;

    private Problem(ProblemType type, String detail, Map<String, String> headers) {
        super(detail, null, false, false);
        this.type = type;
        this.headers = headers;
    }

    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, Map.of());
    }

    /** @param wait rounded up to whole seconds, at least one */
    public static Problem retryable(ProblemType type, String detail, Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return new Problem(type, detail, Map.of("Retry-After", Long.toString(seconds)));
    }

    public static Problem methodNotAllowed(String allowed) {
        return new Problem(ProblemType.METHOD_NOT_ALLOWED, "Allowed here: " + allowed + ".", Map.of("Allow", allowed));
    }

    public ProblemType type() {
        return type;
    }

    Map<String, String> headers() {
        return headers;
    }
}
