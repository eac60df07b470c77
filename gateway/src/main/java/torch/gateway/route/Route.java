package torch.gateway.route;

import static torch.gateway.route.RouteClass.REPORT;
import static torch.gateway.route.RouteClass.STANDARD;
import static torch.gateway.route.RouteClass.UPLOAD;
import static torch.gateway.route.Service.ANALYTICS;
import static torch.gateway.route.Service.CUSTOMER;
import static torch.gateway.route.Service.MARKETING;
import static torch.gateway.route.Service.SALES;
import static torch.gateway.route.Service.SUPPORT;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;

/** One published part of the address space. The path that the client used is the path that the service gets. */
record Route(String id, RequestPredicate predicate, Service service, RouteClass routeClass) {

    /** Everything that is published; the first match wins. A new resource is one more line. */
    static final List<Route> TABLE = List.of(
            upload("/api/opportunities/imports", SALES),
            resource("/api/customers", CUSTOMER, STANDARD),
            resource("/api/opportunities", SALES, STANDARD),
            resource("/api/products", SALES, STANDARD),
            resource("/api/processes", SALES, STANDARD),
            resource("/api/budgets", MARKETING, STANDARD),
            resource("/api/campaigns", MARKETING, STANDARD),
            resource("/api/tickets", SUPPORT, STANDARD),
            resource("/api/calendars", SUPPORT, STANDARD),
            resource("/api/analytics", ANALYTICS, REPORT));

    /** The path itself and everything below it, any method. */
    private static Route resource(String path, Service service, RouteClass routeClass) {
        return new Route(path, RequestPredicates.path(path + "/**"), service, routeClass);
    }

    private static Route upload(String path, Service service) {
        var predicate = RequestPredicates.method(HttpMethod.POST).and(RequestPredicates.path(path));
        return new Route("POST " + path, predicate, service, UPLOAD);
    }
}
