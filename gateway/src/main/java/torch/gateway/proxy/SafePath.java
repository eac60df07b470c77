package torch.gateway.proxy;

import java.util.regex.Pattern;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import torch.gateway.problem.Problem;
import torch.gateway.problem.ProblemType;

/**
 * Refuses a path that a service could read in another way than the gateway matched it, for example
 * {@code /api/customers/%2e%2e/internal}: only so does what is not published stay out of reach.
 */
final class SafePath implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final Pattern AMBIGUOUS =
            Pattern.compile("//|;|\\\\|%(2f|5c|7f|[01]\\p{XDigit})|/(\\.|%2e){1,2}(/|$)", Pattern.CASE_INSENSITIVE);

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        if (isAmbiguous(request.servletRequest().getRequestURI())) {
            throw Problem.of(
                    ProblemType.PATH_INVALID,
                    "Dot segments, empty segments, path parameters and encoded separators are not accepted.");
        }
        return next.handle(request);
    }

    static boolean isAmbiguous(String path) {
        return AMBIGUOUS.matcher(path).find();
    }
}
