package torch.gateway.proxy;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import torch.gateway.problem.ProblemFilter;

/** A route to a service with everything that stands between the client and that service. */
@Component
public final class ProxyRoutes {

    private final ServiceClient client;
    private final RequestHeaders headers;
    private final CircuitBreakerRegistry breakers;
    private final ReadRetry readRetry;

    ProxyRoutes(ServiceClient client, RequestHeaders headers, CircuitBreakerRegistry breakers, ReadRetry readRetry) {
        this.client = client;
        this.headers = headers;
        this.breakers = breakers;
        this.readRetry = readRetry;
    }

    /** The filters stand from the outside in; one that looks at the answer must pass it on, or close it. */
    public RouterFunction<ServerResponse> route(String id, RequestPredicate predicate, Target target) {
        return GatewayRouterFunctions.route(id)
                .route(predicate, new ServiceProxy(client, headers, target))
                .filter(new ProblemFilter())
                .filter(new SafePath())
                .filter(new ServiceBreaker(breakers.circuitBreaker(target.service())))
                .filter(readRetry)
                .build();
    }
}
