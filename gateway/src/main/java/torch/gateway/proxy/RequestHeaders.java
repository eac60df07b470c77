package torch.gateway.proxy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hc.core5.http.HttpMessage;
import org.springframework.stereotype.Component;

/** The headers a service gets: the client's own, less what it has no right to say, plus what the gateway vouches for. */
@Component
final class RequestHeaders {

    /** Claims about an origin or a path that nobody checked, cookies, and what the client library sets itself. */
    private static final List<String> NOT_PASSED_ON = List.of(
            "Client-IP",
            "Content-Length",
            "Cookie",
            "Expect",
            "Forwarded",
            "Host",
            "True-Client-IP",
            "Via",
            "X-Client-IP",
            "X-Cluster-Client-IP",
            "X-HTTP-Method",
            "X-HTTP-Method-Override",
            "X-Method-Override",
            "X-Original-URL",
            "X-Real-IP",
            "X-Rewrite-URL",
            RequestId.HEADER);

    private static final String FORWARDED_FAMILY = "X-Forwarded-";

    private final Set<String> notPassedOn = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final ActorHeader actor;
    private final TraceParent trace;

    RequestHeaders(ActorHeader actor, TraceParent trace) {
        this.actor = actor;
        this.trace = trace;
        notPassedOn.addAll(NOT_PASSED_ON);
    }

    void copy(HttpServletRequest incoming, HttpMessage outgoing) {
        Set<String> hopByHop = HopByHop.of(Collections.list(incoming.getHeaders("Connection")));
        Enumeration<String> names = incoming.getHeaderNames();
        while (names.hasMoreElements()) {
            String name = names.nextElement();
            if (passes(name) && !hopByHop.contains(name)) {
                incoming.getHeaders(name).asIterator().forEachRemaining(value -> outgoing.addHeader(name, value));
            }
        }
        outgoing.setHeader(ActorHeader.NAME, actor.actorOf(incoming));
        outgoing.setHeader(RequestId.HEADER, RequestId.of(incoming));
        trace.continueIn(outgoing);
    }

    private boolean passes(String name) {
        return !notPassedOn.contains(name)
                && !actor.owns(name)
                && !name.regionMatches(true, 0, FORWARDED_FAMILY, 0, FORWARDED_FAMILY.length());
    }
}
