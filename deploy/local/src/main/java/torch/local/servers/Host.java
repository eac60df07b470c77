package torch.local.servers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import torch.local.kafka.KafkaBroker;
import torch.local.mongod.MongoSource;
import torch.local.mongod.MongodChain;
import torch.local.mongod.MongodServer;
import torch.local.process.FreePort;
import torch.local.process.Watchdog;

/** The process behind {@link SharedServers}: a broker inside, a mongod beside, until nobody needs them. */
final class Host {
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final int LOOKS_BEFORE_LEAVING = 6;

    private final InfraFolder infra;
    private final RunningProcess self = RunningProcess.of(ProcessHandle.current());
    /** Kept here too: {@code mvn clean} removes the owners' files of a build that still runs. */
    private final Set<RunningProcess> owners = new HashSet<>();

    private Host(InfraFolder infra) {
        this.infra = infra;
    }

    /** Arguments: the infra folder, a scratch folder that is removed at the end. */
    public static void main(String[] arguments) {
        try {
            new Host(new InfraFolder(Path.of(arguments[0]))).run(Path.of(arguments[1]));
            System.exit(0);
        } catch (Exception e) {
            // a broker's threads would keep this process from ending
            e.printStackTrace();
            System.exit(1);
        }
    }

    private void run(Path scratch) throws InterruptedException {
        Watchdog watchdog = Watchdog.overScratch(scratch);
        CompletableFuture<String> mongodb = CompletableFuture.supplyAsync(() -> startMongod(scratch, watchdog));
        KafkaBroker kafka = KafkaBroker.start(FreePort.any(), scratch.resolve("kafka"));
        infra.endpoints().write(new Endpoints(kafka.bootstrapServers(), mongodb.join()), self);
        waitWhileNeeded();
    }

    private static String startMongod(Path scratch, Watchdog watchdog) {
        return switch (MongodChain.ofUser(System.out::println).find()) {
            case MongoSource.Elsewhere(String uri) -> uri;
            case MongoSource.Program(var mongod) -> {
                MongodServer server = new MongodServer(
                        mongod, FreePort.any(), scratch.resolve("mongod"), 0.25, scratch.resolve("mongod.log"));
                server.launch();
                watchdog.guard(server.pid());
                server.awaitReady();
                yield server.uri();
            }
        };
    }

    private void waitWhileNeeded() throws InterruptedException {
        int idle = 0;
        while (idle < LOOKS_BEFORE_LEAVING || !leave()) {
            Thread.sleep(LOOK);
            idle = isNeeded() ? 0 : idle + 1;
        }
    }

    private boolean isNeeded() {
        owners.addAll(infra.livingOwners());
        owners.removeIf(owner -> !owner.isAlive());
        return !owners.isEmpty();
    }

    /** Under the lock, so that nobody is handed the address of a host that is about to go. */
    private boolean leave() {
        return infra.locked(() -> {
            if (isNeeded()) return false;
            infra.endpoints().removeIfOf(self);
            return true;
        });
    }
}
