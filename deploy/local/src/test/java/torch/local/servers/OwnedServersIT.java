package torch.local.servers;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import torch.local.process.FreePort;

class OwnedServersIT {
    @TempDir
    Path folder;

    OwnedServers servers;

    @BeforeEach
    void start() {
        servers = OwnedServers.start(folder);
    }

    @AfterEach
    void stop() {
        servers.close();
    }

    @Test
    void keepsDataOverAKillOfBoth() throws Exception {
        Endpoints endpoints = servers.endpoints();
        insert(endpoints);
        createTopic(endpoints);

        servers.mongod().kill();
        servers.kafka().kill();
        servers.mongod().start();
        servers.kafka().start();

        assertThat(servers.endpoints()).isEqualTo(endpoints);
        assertThat(count(endpoints)).isEqualTo(1);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", endpoints.kafkaBootstrapServers()))) {
            assertThat(admin.listTopics().names().get(20, TimeUnit.SECONDS)).contains("kept");
        }
    }

    @Test
    void answersAgainAfterAPause() {
        Endpoints endpoints = servers.endpoints();
        insert(endpoints);

        servers.mongod().pause();
        servers.kafka().pause();
        assertThat(servers.mongod().isAlive()).isTrue();
        servers.kafka().resume();
        servers.mongod().resume();

        assertThat(count(endpoints)).isEqualTo(1);
    }

    @Test
    void stopsBothEvenWhilePaused() {
        int port = Integer.parseInt(servers.endpoints().kafkaBootstrapServers().split(":", -1)[1]);
        servers.mongod().pause();
        servers.close();

        assertThat(servers.mongod().isAlive()).isFalse();
        assertThat(FreePort.isFree(port)).isTrue();
        servers = OwnedServers.start(folder.resolve("again"));
    }

    private static void insert(Endpoints endpoints) {
        try (MongoClient client = MongoClients.create(endpoints.mongodbUri("owned"))) {
            things(client)
                    .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                    .insertOne(new Document("_id", 1));
        }
    }

    private static long count(Endpoints endpoints) {
        try (MongoClient client = MongoClients.create(endpoints.mongodbUri("owned"))) {
            return things(client).countDocuments();
        }
    }

    private static MongoCollection<Document> things(MongoClient client) {
        return client.getDatabase("owned").getCollection("things");
    }

    private static void createTopic(Endpoints endpoints) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", endpoints.kafkaBootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                    .all()
                    .get(20, TimeUnit.SECONDS);
        }
    }
}
