package torch.platform.outbox;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
            MeterRegistry registry,
            @Value("${spring.application.name}") String service) {
        Map<String, Object> connection = producers.getConfigurationProperties();
        return new OutboxRelay(
                () -> producer(connection, settings, registry),
                new CloudEvents(service),
                acknowledgements,
                settings,
                metrics);
    }

    /** A producer of the relay alone: it gives up a record after the outbox's time-out. */
    private static Producer<String, byte[]> producer(
            Map<String, Object> connection, OutboxSettings settings, MeterRegistry registry) {
        int delivery = Math.toIntExact(settings.deliveryTimeout().toMillis());
        Map<String, Object> all = new HashMap<>(connection);
        all.put(ProducerConfig.ACKS_CONFIG, "all");
        all.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        all.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, delivery);
        all.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.max(50, delivery / 2));
        all.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, delivery);
        all.put(ProducerConfig.LINGER_MS_CONFIG, 1);
        all.put(ProducerConfig.CLIENT_ID_CONFIG, "outbox-relay");
        Producer<String, byte[]> producer = new KafkaProducer<>(all, new StringSerializer(), new ByteArraySerializer());
        new KafkaClientMetrics(producer).bindTo(registry);
        return producer;
    }
}
