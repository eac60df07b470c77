package torch.gateway.proxy;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.web.servlet.function.ServerResponse;
import torch.gateway.problem.Problem;
import torch.gateway.problem.ProblemType;

/**
 * When a service as a whole is ill. Not for a 4xx, nor for a 500, which is the fault of one request, nor for a 503 that
 * carries {@code Retry-After}: so a healthy service asks for patience with one record (a full outbox, a copy that lags),
 * and an open breaker would make everybody wait.
 */
final class ServiceFailure {

    private static final Set<ProblemType> ILL = EnumSet.of(
            ProblemType.UPSTREAM_UNREACHABLE,
            ProblemType.UPSTREAM_BROKE_OFF,
            ProblemType.UPSTREAM_TIMEOUT,
            ProblemType.UPSTREAM_UNAVAILABLE);

    private static final Set<ProblemType> PASSING =
            EnumSet.of(ProblemType.UPSTREAM_UNREACHABLE, ProblemType.UPSTREAM_BROKE_OFF);

    private ServiceFailure() {}

    static boolean is(Problem problem) {
        return ILL.contains(problem.type());
    }

    static boolean is(ServerResponse answer) {
        return answer.statusCode().value() == 504 || mayPass(answer);
    }

    /** Whether a second try can help; after a time-out it would only double the wait. */
    static boolean mayPass(Problem problem) {
        return PASSING.contains(problem.type());
    }

    static boolean mayPass(ServerResponse answer) {
        return switch (answer.statusCode().value()) {
            case 502 -> true;
            case 503 -> !answer.headers().containsHeader("Retry-After");
            default -> false;
        };
    }
}
