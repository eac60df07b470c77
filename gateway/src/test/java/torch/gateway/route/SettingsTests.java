package torch.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.unit.DataSize;
import torch.gateway.proxy.Limits;

class SettingsTests {

    private static final URI GOOD = URI.create("http://127.0.0.1:8081");

    @Test
    void theServicesAreLookedForOnThisMachine() throws Exception {
        ServiceAddresses addresses = bind("torch.gateway.services", ServiceAddresses.class);

        assertThat(addresses.of(Service.CUSTOMER)).hasToString("http://127.0.0.1:8081");
        assertThat(addresses.of(Service.SALES)).hasToString("http://127.0.0.1:8082");
        assertThat(addresses.of(Service.MARKETING)).hasToString("http://127.0.0.1:8083");
        assertThat(addresses.of(Service.SUPPORT)).hasToString("http://127.0.0.1:8084");
        assertThat(addresses.of(Service.ANALYTICS)).hasToString("http://127.0.0.1:8085");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1:8081",
                "http://127.0.0.1",
                "http://127.0.0.1:8081/",
                "http://127.0.0.1:8081/internal",
                "http://127.0.0.1:8081?x",
                "http:8081",
                "/"
            })
    void anAddressIsAnOriginAndNothingElse(String bad) {
        assertThatThrownBy(() -> new ServiceAddresses(GOOD, URI.create(bad), GOOD, GOOD, GOOD))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eachClassOfRouteHasItsLimits() throws Exception {
        RouteLimits limits = bind("torch.gateway.limits", RouteLimits.class);

        assertThat(limits.of(RouteClass.STANDARD)).isEqualTo(limit(5, DataSize.ofKilobytes(64)));
        assertThat(limits.of(RouteClass.REPORT)).isEqualTo(limit(20, DataSize.ofKilobytes(64)));
        assertThat(limits.of(RouteClass.UPLOAD)).isEqualTo(limit(120, DataSize.ofMegabytes(64)));
    }

    @Test
    void aLimitIsPositive() {
        assertThatThrownBy(() -> limit(0, DataSize.ofKilobytes(64))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> limit(5, DataSize.ofBytes(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Limits limit(int seconds, DataSize body) {
        return new Limits(Duration.ofSeconds(seconds), body);
    }

    private static <T> T bind(String prefix, Class<T> type) throws IOException {
        var environment = new StandardEnvironment();
        new YamlPropertySourceLoader()
                .load("defaults", new ClassPathResource("application.yaml"))
                .forEach(environment.getPropertySources()::addLast);
        ConfigurationPropertySources.attach(environment);
        return Binder.get(environment).bind(prefix, type).get();
    }
}
