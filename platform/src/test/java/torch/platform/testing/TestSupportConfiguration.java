package torch.platform.testing;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Beans for integration tests. */
@TestConfiguration(proxyBeanMethods = false)
public class TestSupportConfiguration {

    @Bean
    Events events(@Value("${spring.kafka.bootstrap-servers}") String broker) {
        return new Events(broker);
    }
}
