package torch.gateway.route;

import org.springframework.boot.context.properties.ConfigurationProperties;
import torch.gateway.proxy.Limits;

@ConfigurationProperties("torch.gateway.limits")
record RouteLimits(Limits standard, Limits report, Limits upload) {

    Limits of(RouteClass routeClass) {
        return switch (routeClass) {
            case STANDARD -> standard;
            case REPORT -> report;
            case UPLOAD -> upload;
        };
    }
}
