package torch.gateway.proxy;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import torch.gateway.problem.Problem;
import torch.gateway.problem.ProblemType;

/** Stops calling a service that is ill, so that clients hear it at once and the service can recover. */
final class ServiceBreaker implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final Problem SAID_SO_ITSELF = Problem.of(ProblemType.UPSTREAM_UNAVAILABLE, "Its own answer.");

    private final CircuitBreaker breaker;

    ServiceBreaker(CircuitBreaker breaker) {
        this.breaker = breaker;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        if (!breaker.tryAcquirePermission()) {
            throw Problem.retryable(ProblemType.UPSTREAM_UNAVAILABLE, "It failed too often just now.", pause());
        }
        long start = breaker.getCurrentTimestamp();
        try {
            ServerResponse answer = next.handle(request);
            if (ServiceFailure.is(answer)) {
                failed(start, SAID_SO_ITSELF);
            } else {
                breaker.onSuccess(since(start), breaker.getTimestampUnit());
            }
            return answer;
        } catch (Exception failure) {
            failed(start, failure);
            throw failure;
        }
    }

    /** What the client did wrong says nothing about the service. */
    private void failed(long start, Exception failure) {
        if (failure instanceof Problem problem && !ServiceFailure.is(problem)) {
            breaker.releasePermission();
        } else {
            breaker.onError(since(start), breaker.getTimestampUnit(), failure);
        }
    }

    private long since(long start) {
        return breaker.getCurrentTimestamp() - start;
    }

    /** At most this long: how much of it has passed is not told. */
    private Duration pause() {
        return Duration.ofMillis(breaker.getCircuitBreakerConfig()
                .getWaitIntervalFunctionInOpenState()
                .apply(1));
    }
}
