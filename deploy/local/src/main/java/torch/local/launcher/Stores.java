package torch.local.launcher;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import torch.local.kafka.KafkaServer;
import torch.local.mongod.MongoSource;
import torch.local.mongod.MongodChain;
import torch.local.mongod.MongodServer;
import torch.local.process.CannotStart;
import torch.local.process.Folders;
import torch.local.servers.Endpoints;

/** Kafka and MongoDB of the platform, their data in .torch/data. */
final class Stores {
    private static final double CACHE_GB = 0.5;

    private final Workspace workspace;
    private final Ports ports;
    private final Running running;

    Stores(Workspace workspace, Ports ports, Running running) {
        this.workspace = workspace;
        this.ports = ports;
        this.running = running;
    }

    static MongoSource findMongo() {
        return MongodChain.ofUser(line -> Console.note("mongod", line)).find();
    }

    void forget(MongoSource source) {
        switch (source) {
            case MongoSource.Program _ -> Folders.delete(workspace.data());
            case MongoSource.Elsewhere _ ->
                throw new CannotStart(
                        "--fresh does not touch the server of CRM_MONGODB_URI: drop its databases customer, "
                                + "sales, marketing, support and analytics yourself and remove " + workspace.data()
                                + ".");
        }
    }

    Endpoints start(MongoSource source) {
        CompletableFuture<String> kafka = CompletableFuture.supplyAsync(this::startKafka);
        String mongodb = startMongo(source);
        return new Endpoints(Parallel.join(kafka), mongodb);
    }

    private String startKafka() {
        Instant start = Instant.now();
        workspace.rotateLog("kafka");
        KafkaServer kafka = new KafkaServer(ports.kafka(), workspace.data().resolve("kafka"), workspace.log("kafka"));
        running.start(Running.Tier.KAFKA, kafka);
        Console.done("kafka", start, kafka.bootstrapServers());
        return kafka.bootstrapServers();
    }

    private String startMongo(MongoSource source) {
        return switch (source) {
            case MongoSource.Elsewhere(String uri) -> uri;
            case MongoSource.Program(var mongod) -> {
                Instant start = Instant.now();
                workspace.rotateLog("mongod");
                MongodServer server = new MongodServer(
                        mongod, ports.mongod(), workspace.data().resolve("mongod"), CACHE_GB, workspace.log("mongod"));
                running.start(Running.Tier.MONGOD, server);
                Console.done("mongod", start, "127.0.0.1:" + ports.mongod() + " (" + mongod.version() + ")");
                yield server.uri();
            }
        };
    }
}
