package torch.gateway.proxy;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The connections to the services.
 *
 * @param connectTimeout also the longest wait for a connection out of the pool
 * @param connectionsPerService upper bound of requests in flight to one service
 * @param idleTimeout shorter than the services' own, so that it is the gateway that closes
 * @param checkAfterIdle a connection unused for longer is tested before it is used (about 1 ms)
 */
@ConfigurationProperties("torch.gateway.client")
record ClientSettings(
        Duration connectTimeout, int connectionsPerService, Duration idleTimeout, Duration checkAfterIdle) {

    ClientSettings {
        if (connectionsPerService < 1) {
            throw new IllegalArgumentException("At least one connection per service is needed");
        }
    }
}
