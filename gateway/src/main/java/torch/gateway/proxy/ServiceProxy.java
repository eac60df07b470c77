package torch.gateway.proxy;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Passes a request to a service and hands out the answer, unread. Both bodies stream. Why it is our own: ADR 0004. */
final class ServiceProxy implements HandlerFunction<ServerResponse> {

    private final ServiceClient client;
    private final RequestHeaders headers;
    private final Target target;

    ServiceProxy(ServiceClient client, RequestHeaders headers, Target target) {
        this.client = client;
        this.headers = headers;
        this.target = target;
    }

    @Override
    public ServerResponse handle(ServerRequest request) {
        HttpServletRequest incoming = request.servletRequest();
        String path = target.path().apply(incoming);
        var outgoing = new ServiceRequest(incoming.getMethod(), target.address(), path);
        headers.copy(incoming, outgoing);
        outgoing.setEntity(RequestBody.of(incoming, target.limits().body(), outgoing));
        return client.send(target, outgoing);
    }
}
