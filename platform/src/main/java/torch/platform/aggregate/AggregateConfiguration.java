package torch.platform.aggregate;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import torch.platform.outbox.OutboxRelay;
import torch.platform.topic.TopicBootstrap;

/** The factory of write ports. */
@Configuration(proxyBeanMethods = false)
public class AggregateConfiguration {

    @Bean
    EventBodies eventBodies(JsonMapper json) {
        return new EventBodies(json);
    }

    @Bean
    AggregateStores aggregateStores(
            MongoDatabase database,
            EventBodies bodies,
            OutboxRelay relay,
            TopicBootstrap topics,
            Clock clock,
            MeterRegistry metrics) {
        return new AggregateStores(database, bodies, relay, topics, clock, metrics);
    }
}
