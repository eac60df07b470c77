package torch.local.servers;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import torch.local.process.CannotStart;
import torch.local.process.LogTail;

/**
 * One Kafka broker and one mongod for all tests of all builds of a checkout. The first caller starts a host process;
 * it leaves, with mongod and its data, a few seconds after the last Maven process that asked has ended.
 */
public final class SharedServers {
    private static final Duration START_LIMIT = Duration.ofMinutes(8);

    private static @Nullable Endpoints known;

    private SharedServers() {}

    /** The servers' addresses; starts them if none run. Keep databases, topics and groups apart by name. */
    public static synchronized Endpoints endpoints() {
        if (known == null) known = endpoints(InfraFolder.ofCheckout());
        return known;
    }

    static Endpoints endpoints(InfraFolder infra) {
        return endpoints(infra, RunningProcess.owner());
    }

    static Endpoints endpoints(InfraFolder infra, RunningProcess owner) {
        return infra.locked(() -> {
            infra.register(owner);
            Optional<Endpoints> running = infra.endpoints().ofLivingHost();
            return running.orElseGet(() -> startHost(infra));
        });
    }

    private static Endpoints startHost(InfraFolder infra) {
        HostProcess host = HostProcess.launch(infra);
        Instant limit = Instant.now().plus(START_LIMIT);
        while (Instant.now().isBefore(limit)) {
            Optional<Endpoints> started = infra.endpoints().ofLivingHost();
            if (started.isPresent()) return started.get();
            if (!host.isAlive()) throw failed(host, "ended while starting");
            sleepBriefly();
        }
        throw failed(host, "did not start in time");
    }

    private static CannotStart failed(HostProcess host, String what) {
        return new CannotStart("The test servers' host " + what + ":\n" + LogTail.of(host.log(), 20));
    }

    private static void sleepBriefly() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the test servers start", e);
        }
    }
}
