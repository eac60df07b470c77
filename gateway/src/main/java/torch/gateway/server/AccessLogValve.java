package torch.gateway.server;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.AccessLog;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.HandlerMapping;

/**
 * A line per request: method, route, status, milliseconds, bytes of the body. Never the path itself, a query, a header
 * or an address, since those tell who did what to whom.
 */
final class AccessLogValve extends ValveBase implements AccessLog {

    private static final Logger LOG = LoggerFactory.getLogger("torch.gateway.access");

    AccessLogValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
    }

    @Override
    public void log(Request request, Response response, long nanoseconds) {
        LOG.info(
                "{} {} {} {} ms {} B",
                request.getMethod(),
                routeOf(request),
                response.getStatus(),
                TimeUnit.NANOSECONDS.toMillis(nanoseconds),
                response.getBytesWritten(false));
    }

    private static Object routeOf(Request request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "-" : pattern;
    }

    @Override
    public void setRequestAttributesEnabled(boolean enabled) {
        // there are none to honour: no address is logged
    }

    @Override
    public boolean getRequestAttributesEnabled() {
        return false;
    }
}
