package torch.gateway.route;

import static org.springframework.web.servlet.function.RequestPredicates.methods;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import torch.gateway.problem.Problem;
import torch.gateway.problem.ProblemFilter;
import torch.gateway.proxy.ProxyRoutes;
import torch.gateway.proxy.Target;

/** The services' own OpenAPI documents under one address. */
@Configuration(proxyBeanMethods = false)
class OpenApiRoutes {

    private static final String LIST = "/api/openapi";
    private static final String DOCUMENT_AT_THE_SERVICE = "/v3/api-docs";

    @Bean
    RouterFunction<ServerResponse> openApi(ServiceAddresses addresses, RouteLimits limits, ProxyRoutes proxies) {
        return services()
                .map(service ->
                        proxies.route(pathOf(service), read(pathOf(service)), target(service, addresses, limits)))
                .reduce(list(), RouterFunction::and)
                .and(otherMethods());
    }

    /** Springdoc collects a document when it is first asked for, which takes as long as a report. */
    private static Target target(Service service, ServiceAddresses addresses, RouteLimits limits) {
        return new Target(service.id(), addresses.of(service), limits.report(), _ -> DOCUMENT_AT_THE_SERVICE);
    }

    private static RouterFunction<ServerResponse> list() {
        var documents = new Documents(services()
                .map(service -> new Document(service.id(), pathOf(service)))
                .toList());
        return RouterFunctions.route(read(LIST), _ -> ServerResponse.ok().body(documents));
    }

    private static RouterFunction<ServerResponse> otherMethods() {
        RequestPredicate known =
                services().map(service -> path(pathOf(service))).reduce(path(LIST), RequestPredicate::or);
        return RouterFunctions.<ServerResponse>route(known, _ -> {
                    throw Problem.methodNotAllowed("GET, HEAD");
                })
                .filter(new ProblemFilter());
    }

    private static Stream<Service> services() {
        return Arrays.stream(Service.values());
    }

    private static RequestPredicate read(String path) {
        return methods(HttpMethod.GET, HttpMethod.HEAD).and(path(path));
    }

    private static String pathOf(Service service) {
        return LIST + "/" + service.id();
    }

    record Documents(List<Document> services) {}

    record Document(String name, String href) {}
}
