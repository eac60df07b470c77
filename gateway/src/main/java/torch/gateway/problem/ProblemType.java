package torch.gateway.problem;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything the gateway answers by itself. The constant's name is the {@code code} on the wire. */
public enum ProblemType {
    BAD_REQUEST(400, "The request cannot be read"),
    PATH_INVALID(400, "The path is not accepted"),
    PERSON_INVALID(400, "The person's id is not accepted"),
    BODY_INCOMPLETE(400, "The request's body ended early"),
    REQUEST_REFUSED(400, "The request is not accepted"),
    NOT_FOUND(404, "Nothing is published under this path"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "No acceptable representation"),
    REQUEST_TIMEOUT(408, "The request's body came too slowly"),
    BODY_TOO_LARGE(413, "The request's body is too large"),
    URI_TOO_LONG(414, "The request's address is too long"),
    HEADERS_TOO_LARGE(431, "The request's headers are too large"),
    INTERNAL_ERROR(500, "The gateway failed"),
    UPSTREAM_UNREACHABLE(502, "The service cannot be reached"),
    UPSTREAM_BROKE_OFF(502, "The service broke off"),
    UPSTREAM_UNAVAILABLE(503, "The service is not available"),
    UPSTREAM_BUSY(503, "The service is busy"),
    UPSTREAM_TIMEOUT(504, "The service did not answer in time");

    private static final Map<Integer, ProblemType> BY_STATUS = Stream.of(
                    BAD_REQUEST,
                    NOT_FOUND,
                    METHOD_NOT_ALLOWED,
                    NOT_ACCEPTABLE,
                    REQUEST_TIMEOUT,
                    BODY_TOO_LARGE,
                    URI_TOO_LONG,
                    HEADERS_TOO_LARGE)
            .collect(Collectors.toMap(ProblemType::status, type -> type));

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** For an answer that a container or a framework chose by its status alone. */
    static ProblemType of(int status) {
        return BY_STATUS.getOrDefault(status, status == 500 ? INTERNAL_ERROR : REQUEST_REFUSED);
    }

    public int status() {
        return status;
    }

    String title() {
        return title;
    }

    String uri() {
        return "urn:torch:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
