package torch.local.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import torch.local.process.FreePort;

class SharedServersIT {
    @TempDir
    Path root;

    @Test
    void servesARealBrokerAndAReplicaSet() throws Exception {
        Endpoints endpoints = SharedServers.endpoints();

        try (Admin admin = Admin.create(Map.of("bootstrap.servers", endpoints.kafkaBootstrapServers()))) {
            String topic = "local.it." + System.nanoTime();
            admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1))).all().get();
            assertThat(admin.describeTopics(List.of(topic))
                            .allTopicNames()
                            .get()
                            .get(topic)
                            .partitions())
                    .hasSize(3);
            admin.deleteTopics(List.of(topic)).all().get();
        }
        try (MongoClient client = MongoClients.create(endpoints.mongodbUri("local_it"));
                var session = client.startSession()) {
            session.withTransaction(
                    () -> client.getDatabase("local_it").getCollection("things").insertOne(session, new Document()));
            client.getDatabase("local_it").drop();
        }
        assertThat(SharedServers.endpoints()).isEqualTo(endpoints);
    }

    @Test
    void replacesAHostThatWasKilledAndLeavesNothingBehind() throws IOException {
        InfraFolder infra = new InfraFolder(root.resolve("target").resolve("infra"));
        Endpoints first = SharedServers.endpoints(infra);
        host(infra).destroyForcibly();
        await().atMost(Duration.ofSeconds(20)).until(() -> !answers(first));

        Endpoints second = SharedServers.endpoints(infra);
        assertThat(second).isNotEqualTo(first);
        assertThat(answers(second)).isTrue();

        host(infra).destroy();
        await().atMost(Duration.ofSeconds(20)).until(() -> !answers(second));
    }

    @Test
    void leavesWhenItsLastOwnerIsGone() throws IOException {
        InfraFolder infra = new InfraFolder(root.resolve("target").resolve("infra"));
        Process owner = new ProcessBuilder("sleep", "60").start();
        RunningProcess asker = RunningProcess.of(owner.toHandle());
        Endpoints endpoints = SharedServers.endpoints(infra, asker);
        ProcessHandle host = host(infra);

        owner.destroyForcibly();

        await().atMost(Duration.ofSeconds(20)).until(() -> !host.isAlive() && !answers(endpoints));
        assertThat(infra.path().resolve("endpoints.properties")).doesNotExist();
    }

    private static ProcessHandle host(InfraFolder infra) throws IOException {
        String line = Files.readAllLines(infra.path().resolve("endpoints.properties")).stream()
                .filter(text -> text.startsWith("host="))
                .findFirst()
                .orElseThrow();
        return ProcessHandle.of(Long.parseLong(line.substring("host=".length(), line.indexOf('@'))))
                .orElseThrow();
    }

    private static boolean answers(Endpoints endpoints) {
        return FreePort.answers(port(endpoints.kafkaBootstrapServers()))
                || FreePort.answers(port(endpoints.mongodbUri()));
    }

    private static int port(String address) {
        return Integer.parseInt(address.replaceFirst(".*127\\.0\\.0\\.1:(\\d+).*", "$1"));
    }
}
