package torch.gateway.problem;

import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Outermost on every route: whatever refuses a request further in becomes the answer. */
public final class ProblemFilter implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        try {
            return next.handle(request);
        } catch (Problem problem) {
            return ServerResponse.status(problem.type().status()).build((servletRequest, servletResponse) -> {
                ProblemResponse.write(problem, servletRequest, servletResponse);
                return null;
            });
        }
    }
}
