package torch.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Writes a problem as the whole answer. */
public final class ProblemResponse {

    private ProblemResponse() {}

    /** The response must not be committed; what was set on it so far stays, unless the problem says otherwise. */
    public static void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        problem.headers().forEach(response::setHeader);
        write(ProblemBody.of(problem, request.getRequestURI()), response);
    }

    static void write(ProblemBody problem, HttpServletResponse response) throws IOException {
        byte[] body = problem.bytes();
        response.setStatus(problem.status());
        response.setContentType(ProblemBody.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
