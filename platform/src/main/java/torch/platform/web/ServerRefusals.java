package torch.platform.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Problem details for what Tomcat refuses before any servlet is chosen, for example a malformed request line. Public
 * because Tomcat makes it.
 */
public final class ServerRefusals extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var body =
                ProblemBody.of(status, FrameworkCodes.code(status), "The request is refused", "", List.of(), Map.of());
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(JsonMapper.shared().writeValueAsBytes(body));
            response.finishResponse();
        } catch (IOException gone) {
            getContainer().getLogger().debug("The client left before the problem was written", gone);
        }
    }
}
