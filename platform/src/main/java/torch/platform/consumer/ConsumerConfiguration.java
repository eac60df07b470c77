package torch.platform.consumer;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;
import tools.jackson.databind.json.JsonMapper;
import torch.platform.topic.TopicBootstrap;

/** Batch listeners: whatever goes wrong with the surroundings is tried again without end, in order. */
@Configuration(proxyBeanMethods = false)
public class ConsumerConfiguration {

    @Bean
    @SuppressWarnings("unchecked")
    EventConsumers eventConsumers(
            JsonMapper json,
            ProducerFactory<?, ?> producers,
            TopicBootstrap topics,
            MeterRegistry registry,
            Clock clock) {
        return new EventConsumers(
                json, new KafkaTemplate<>((ProducerFactory<String, byte[]>) producers), topics, registry, clock);
    }

    @Bean
    DefaultErrorHandler consumerErrorHandler() {
        ExponentialBackOff pauses = new ExponentialBackOff(200, 2);
        pauses.setMaxInterval(5_000);
        DefaultErrorHandler handler = new DefaultErrorHandler(pauses);
        // by default some exceptions, also as a cause, mean "log the batch and skip it"
        handler.setClassifications(Map.of(), true);
        return handler;
    }

    @Bean
    @SuppressWarnings("unchecked")
    DeadLettersController deadLettersController(EventConsumers consumers, ConsumerFactory<?, ?> kafka) {
        return new DeadLettersController(new DeadLetters(consumers, (ConsumerFactory<String, byte[]>) kafka));
    }
}
