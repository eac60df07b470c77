package torch.local.launcher;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import torch.local.process.CannotStart;
import torch.local.process.ServerProcess;
import torch.local.process.Watchdog;

/** What this launcher has started; stopped from the outermost tier to the innermost, each tier at once. */
final class Running {
    enum Tier {
        GATEWAY,
        SERVICE,
        KAFKA,
        MONGOD
    }

    private record Member(Tier tier, ServerProcess process) {}

    private final List<Member> members = new CopyOnWriteArrayList<>();
    private final List<ServerProcess> ready = new CopyOnWriteArrayList<>();
    private final List<Process> helpers = new CopyOnWriteArrayList<>();
    private final Watchdog watchdog = Watchdog.start();
    private volatile boolean stopping;

    /** Starts it and waits until it is ready; from then on its end is a failure. */
    void start(Tier tier, ServerProcess process) {
        launch(tier, process);
        process.awaitReady();
        ready.add(process);
    }

    private synchronized void launch(Tier tier, ServerProcess process) {
        if (stopping) throw new CannotStart("Stopped while starting.");
        process.launch();
        watchdog.guard(process.pid());
        members.add(new Member(tier, process));
    }

    /** A short-lived process that must not outlive this one. */
    synchronized void adopt(Process helper) {
        helpers.removeIf(earlier -> !earlier.isAlive());
        helpers.add(helper);
        watchdog.guard(helper.pid());
        if (stopping) helper.destroyForcibly();
    }

    List<ServerProcess> ready() {
        return List.copyOf(ready);
    }

    Optional<ServerProcess> ended() {
        return ready.stream().filter(process -> !process.isAlive()).findFirst();
    }

    boolean isStopping() {
        return stopping;
    }

    void stop() {
        synchronized (this) {
            stopping = true;
            helpers.forEach(Process::destroyForcibly);
        }
        for (Tier tier : Tier.values()) stop(tier);
        watchdog.close();
    }

    private void stop(Tier tier) {
        List<Thread> stops = new ArrayList<>();
        for (Member member : members) {
            if (member.tier() == tier) stops.add(Thread.startVirtualThread(() -> stop(member.process())));
        }
        for (Thread stop : stops) {
            try {
                stop.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void stop(ServerProcess process) {
        if (!process.isAlive()) return;
        Instant start = Instant.now();
        process.stop();
        Console.done(process.name(), start, "stopped");
    }
}
