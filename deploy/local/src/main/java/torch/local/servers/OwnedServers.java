package torch.local.servers;

import java.nio.file.Path;
import torch.local.kafka.KafkaServer;
import torch.local.mongod.MongoSource;
import torch.local.mongod.Mongod;
import torch.local.mongod.MongodChain;
import torch.local.mongod.MongodServer;
import torch.local.process.CannotStart;
import torch.local.process.FreePort;
import torch.local.process.Watchdog;

/**
 * A broker and a mongod that one test owns: it may kill, pause and start them again, each on its port and data.
 * Needs a mongod of its own, so it refuses where CRM_MONGODB_URI names one that runs elsewhere.
 */
public final class OwnedServers implements AutoCloseable {
    private final KafkaServer kafka;
    private final MongodServer mongod;
    private final Watchdog watchdog = Watchdog.start();

    private OwnedServers(KafkaServer kafka, MongodServer mongod) {
        this.kafka = kafka;
        this.mongod = mongod;
    }

    /** Starts both on free ports; data and logs go into the folder, which the caller removes. */
    public static OwnedServers start(Path folder) {
        OwnedServers servers = new OwnedServers(
                new KafkaServer(FreePort.any(), folder.resolve("kafka"), folder.resolve("kafka.log")),
                new MongodServer(
                        program(), FreePort.any(), folder.resolve("mongod"), 0.25, folder.resolve("mongod.log")));
        servers.kafka.launch();
        servers.mongod.launch();
        servers.watchdog.guard(servers.kafka.pid());
        servers.watchdog.guard(servers.mongod.pid());
        servers.kafka.awaitReady();
        servers.mongod.awaitReady();
        return servers;
    }

    public KafkaServer kafka() {
        return kafka;
    }

    public MongodServer mongod() {
        return mongod;
    }

    public Endpoints endpoints() {
        return new Endpoints(kafka.bootstrapServers(), mongod.uri());
    }

    @Override
    public void close() {
        kafka.stop();
        mongod.stop();
        watchdog.close();
    }

    private static Mongod program() {
        return switch (MongodChain.ofUser(System.out::println).find()) {
            case MongoSource.Program(var mongod) -> mongod;
            case MongoSource.Elsewhere(String uri) ->
                throw new CannotStart("A test wants to kill its own mongod: unset CRM_MONGODB_URI");
        };
    }
}
