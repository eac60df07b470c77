package torch.gateway.route;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import torch.gateway.proxy.ProxyRoutes;
import torch.gateway.proxy.Target;

@Configuration(proxyBeanMethods = false)
class Routes {

    /** Asked first: nearly every request is one of these. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    RouterFunction<ServerResponse> services(ServiceAddresses addresses, RouteLimits limits, ProxyRoutes proxies) {
        return Route.TABLE.stream()
                .map(route -> proxies.route(route.id(), route.predicate(), target(route, addresses, limits)))
                .reduce(RouterFunction::and)
                .orElseThrow();
    }

    private static Target target(Route route, ServiceAddresses addresses, RouteLimits limits) {
        Service service = route.service();
        return new Target(service.id(), addresses.of(service), limits.of(route.routeClass()), Target::unchanged);
    }
}
