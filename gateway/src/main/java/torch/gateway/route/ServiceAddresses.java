package torch.gateway.route;

import java.net.URI;
import java.util.stream.Stream;
import org.apache.hc.core5.http.HttpHost;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the services are: {@code http://host:port}, nothing behind the port. */
@ConfigurationProperties("torch.gateway.services")
record ServiceAddresses(URI customer, URI sales, URI marketing, URI support, URI analytics) {

    ServiceAddresses {
        Stream.of(customer, sales, marketing, support, analytics).forEach(ServiceAddresses::requireOrigin);
    }

    private static void requireOrigin(URI address) {
        boolean origin = "http".equals(address.getScheme())
                && address.getHost() != null
                && address.getPort() > 0
                && address.toString().equals("http://" + address.getAuthority());
        if (!origin) {
            throw new IllegalArgumentException("A service's address looks like http://host:port, not " + address);
        }
    }

    HttpHost of(Service service) {
        return HttpHost.create(
                switch (service) {
                    case CUSTOMER -> customer;
                    case SALES -> sales;
                    case MARKETING -> marketing;
                    case SUPPORT -> support;
                    case ANALYTICS -> analytics;
                });
    }
}
