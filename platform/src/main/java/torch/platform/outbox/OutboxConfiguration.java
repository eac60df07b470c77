package torch.platform.outbox;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;

/** The relay and what it needs; its producer gives up after the outbox's own time-out. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutboxSettings.class)
public class OutboxConfiguration {

    @Bean
    OutboxMetrics outboxMetrics(MeterRegistry registry, Clock clock) {
        return new OutboxMetrics(registry, clock);
    }

    @Bean
    Acknowledgements outboxAcknowledgements(MongoDatabase database, OutboxSettings settings, Clock clock) {
        return new Acknowledgements(database, settings, clock);
    }

    @Bean
    OutboxRelay outboxRelay(
            ProducerFactory<?, ?> producers,
            Acknowledgements acknowledgements,
            OutboxSettings settings,
            OutboxMetrics metrics,
            @Value("${spring.application.name}") String service) {
        return new OutboxRelay(
                template(producers, settings), new CloudEvents(service), acknowledgements, settings, metrics);
    }

    @SuppressWarnings("unchecked")
    private static KafkaTemplate<String, byte[]> template(ProducerFactory<?, ?> producers, OutboxSettings settings) {
        int delivery = Math.toIntExact(settings.deliveryTimeout().toMillis());
        return new KafkaTemplate<>(
                (ProducerFactory<String, byte[]>) producers,
                Map.of(
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        delivery,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        Math.max(50, delivery / 2),
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        delivery,
                        ProducerConfig.LINGER_MS_CONFIG,
                        1));
    }
}
