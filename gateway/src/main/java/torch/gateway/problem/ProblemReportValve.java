package torch.gateway.problem;

import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.buf.MessageBytes;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;

/** What Tomcat refuses before any servlet is chosen: a malformed request line, too large headers, a path out of the root. */
public final class ProblemReportValve extends ErrorReportValve {

    private static final String TOO_LARGE =
            StringManager.getManager("org.apache.coyote.http11").getString("iib.requestheadertoolarge.error");

    private static final int LONG_ADDRESS = 4096;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            ProblemResponse.write(ProblemBody.of(statusOf(request, response), null), response);
            response.finishResponse();
        } catch (IOException gone) {
            getContainer().getLogger().debug("The client left before the problem was written", gone);
        }
    }

    /** Tomcat has one answer, 400, and one message for all that did not fit into its buffer. */
    private static int statusOf(Request request, Response response) {
        boolean tooLarge = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception failure
                && TOO_LARGE.equals(failure.getMessage());
        if (!tooLarge) {
            return response.getStatus();
        }
        return addressIsLong(request) ? ProblemType.URI_TOO_LONG.status() : ProblemType.HEADERS_TOO_LARGE.status();
    }

    private static boolean addressIsLong(Request request) {
        MessageBytes path = request.getCoyoteRequest().requestURI();
        MessageBytes query = request.getCoyoteRequest().queryString();
        return path.isNull() || path.getLength() + query.getLength() > LONG_ADDRESS;
    }
}
