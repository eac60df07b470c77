package torch.platform.testing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import torch.local.servers.Endpoints;
import torch.local.servers.SharedServers;

/** Points a test's context at the shared servers; the database is new with every context. */
public final class SharedServersInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Endpoints endpoints = SharedServers.endpoints();
        String service = context.getEnvironment().getRequiredProperty("spring.application.name");
        String database = service + "-" + UUID.randomUUID().toString().substring(0, 8);
        String uri = endpoints.mongodbUri(database);
        context.addApplicationListener(event -> {
            if (event instanceof org.springframework.context.event.ContextClosedEvent) {
                drop(uri, database);
            }
        });
        TestPropertyValues.of(
                        "spring.kafka.bootstrap-servers=" + endpoints.kafkaBootstrapServers(),
                        "spring.mongodb.uri=" + uri,
                        // a group of its own for every context, so that no other one takes its partitions
                        "torch.test.run=" + database,
                        "torch.topics.partitions=3",
                        "spring.main.allow-bean-definition-overriding=true",
                        "logging.level.org.apache.kafka=WARN",
                        "logging.level.org.mongodb.driver=WARN")
                .applyTo(context);
    }

    private static void drop(String uri, String database) {
        try (MongoClient client = MongoClients.create(uri)) {
            client.getDatabase(database).drop();
        }
    }
}
