package torch.platform;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoProperties;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;
import torch.platform.aggregate.AggregateConfiguration;
import torch.platform.consumer.ConsumerConfiguration;
import torch.platform.idempotency.Idempotency;
import torch.platform.outbox.OutboxConfiguration;
import torch.platform.reservation.Reservations;
import torch.platform.topic.TopicConfiguration;
import torch.platform.upkeep.UpkeepConfiguration;
import torch.platform.web.WebConfiguration;

/** Everything of the platform, for a service that has it on its class path. */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@EnableScheduling
@Import({
    TopicConfiguration.class,
    OutboxConfiguration.class,
    AggregateConfiguration.class,
    UpkeepConfiguration.class,
    ConsumerConfiguration.class,
    WebConfiguration.class
})
public class PlatformAutoConfiguration {

    /** UTC, milliseconds: what the store keeps. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    @ConditionalOnMissingBean
    MongoDatabase mongoDatabase(MongoClient client, MongoProperties properties) {
        String uri = String.valueOf(properties.getUri());
        String database = new com.mongodb.ConnectionString(uri).getDatabase();
        if (database == null) {
            throw new IllegalStateException("spring.mongodb.uri must name the service's database");
        }
        return client.getDatabase(database);
    }

    /** A store that is away is an answer within seconds, not a thread that waits half a minute. */
    @Bean
    MongoClientSettingsBuilderCustomizer mongoTimeouts() {
        return settings -> settings.applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(1, TimeUnit.SECONDS).readTimeout(30, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(64).maxWaitTime(3, TimeUnit.SECONDS));
    }

    @Bean
    Idempotency idempotency(MongoDatabase database, Clock clock) {
        return new Idempotency(database, clock);
    }

    @Bean
    Reservations reservations(MongoDatabase database, Clock clock) {
        return new Reservations(database, clock);
    }
}
