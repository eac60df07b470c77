package torch.platform.upkeep;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import torch.platform.aggregate.AggregateStores;
import torch.platform.aggregate.EventBodies;
import torch.platform.outbox.OutboxMetrics;
import torch.platform.outbox.OutboxRelay;
import torch.platform.outbox.OutboxSettings;

/** Sweeper, republishing and audit. */
@Configuration(proxyBeanMethods = false)
public class UpkeepConfiguration {

    @Bean
    Restatements restatements(EventBodies bodies) {
        return new Restatements(bodies);
    }

    @Bean
    OutboxSweeper outboxSweeper(
            AggregateStores stores,
            OutboxRelay relay,
            Restatements restatements,
            OutboxSettings settings,
            OutboxMetrics metrics,
            Clock clock) {
        return new OutboxSweeper(stores, relay, restatements, settings, metrics, clock);
    }

    @Bean
    @SuppressWarnings("unchecked")
    UpkeepController upkeepController(
            AggregateStores stores,
            OutboxRelay relay,
            Restatements restatements,
            OutboxSettings settings,
            Clock clock,
            ConsumerFactory<?, ?> kafka) {
        return new UpkeepController(
                stores,
                new Republishing(relay, restatements, settings, clock),
                new TopicAuditor((ConsumerFactory<String, byte[]>) kafka, relay, restatements));
    }
}
