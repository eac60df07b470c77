package torch.gateway.proxy;

import io.micrometer.core.instrument.binder.httpcomponents.hc5.PoolingHttpClientConnectionManagerMetricsBinder;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClientConfiguration {

    /** LAX has no lock and no total that would let one slow service starve the others. */
    @Bean
    PoolingHttpClientConnectionManager connections(ClientSettings settings) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnPerRoute(settings.connectionsPerService())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                        .setIdleTimeout(Timeout.of(settings.idleTimeout()))
                        .setValidateAfterInactivity(TimeValue.of(settings.checkAfterIdle()))
                        .build())
                .build();
    }

    @Bean
    PoolingHttpClientConnectionManagerMetricsBinder connectionMetrics(PoolingHttpClientConnectionManager connections) {
        return new PoolingHttpClientConnectionManagerMetricsBinder(connections, "services");
    }
}
