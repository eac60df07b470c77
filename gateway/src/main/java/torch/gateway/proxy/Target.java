package torch.gateway.proxy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.apache.hc.core5.http.HttpHost;

/**
 * Where a route leads.
 *
 * @param service names the breaker; routes to one service share it
 * @param path path and query that the service is asked for
 */
public record Target(String service, HttpHost address, Limits limits, Function<HttpServletRequest, String> path) {

    /** Just as the client wrote it, since decoding and encoding again is how two readers come to differ. */
    public static String unchanged(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + '?' + query;
    }
}
