package torch.gateway.proxy;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.core.retry.Retryable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import torch.gateway.problem.Problem;

/**
 * Repeats a read that a failing service did not answer. Never a command: whether it was done is not known. The filter
 * that comes with the gateway waits a fixed second and repeats every 5xx.
 */
@Component
final class ReadRetry implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final RetryTemplate retries;

    ReadRetry(RetrySettings settings) {
        this.retries = new RetryTemplate(RetryPolicy.builder()
                .maxRetries(settings.maxRetries())
                .delay(settings.delay())
                .jitter(settings.delay().dividedBy(2))
                .multiplier(2)
                .predicate(ReadRetry::canPass)
                .build());
    }

    private static boolean canPass(Throwable failure) {
        return failure instanceof PoorAnswer || failure instanceof Problem problem && ServiceFailure.mayPass(problem);
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        if (!READS.contains(request.method()) || RequestBody.isPresent(request.servletRequest())) {
            return next.handle(request);
        }
        try {
            return retries.execute(new Tries(request, next));
        } catch (RetryException givenUp) {
            return switch (givenUp.getCause()) {
                case PoorAnswer last -> last.answer;
                case Exception failure -> throw failure;
                case Throwable error -> throw givenUp;
            };
        }
    }

    private static final class Tries implements Retryable<ServerResponse> {

        private final ServerRequest request;
        private final HandlerFunction<ServerResponse> next;
        private @Nullable ServerResponse poor;

        Tries(ServerRequest request, HandlerFunction<ServerResponse> next) {
            this.request = request;
            this.next = next;
        }

        @Override
        public ServerResponse execute() throws Exception {
            if (poor instanceof ServiceResponse previous) {
                previous.close();
            }
            ServerResponse answer = next.handle(request);
            if (ServiceFailure.mayPass(answer)) {
                poor = answer;
                throw new PoorAnswer(answer);
            }
            return answer;
        }
    }

    /** Carries an answer through the retry template, which repeats for exceptions only. */
    private static final class PoorAnswer extends Exception {

        private final transient ServerResponse answer;

        PoorAnswer(ServerResponse answer) {
            super(null, null, false, false);
            this.answer = answer;
        }
    }
}
