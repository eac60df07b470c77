package torch.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import torch.local.process.CannotStart;
import torch.local.process.LogTail;
import torch.local.process.ServerProcess;

/** Notices a component's end, and sees to it that all others end too. */
final class Watch {
    private static final Duration LOOK = Duration.ofMillis(300);
    private static final int LAST_LINES = 20;

    private final Workspace workspace;
    private final Running running;
    private final AtomicBoolean failed = new AtomicBoolean();
    private volatile List<LogFollower> followers = List.of();

    Watch(Workspace workspace, Running running) {
        this.workspace = workspace;
        this.running = running;
    }

    void start() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        Thread.ofPlatform().daemon().name("watch").start(this::look);
    }

    void everythingRuns(Ports ports, boolean followLogs) {
        Map<String, Long> pids = new LinkedHashMap<>();
        pids.put(RunFile.LAUNCHER, ProcessHandle.current().pid());
        for (ServerProcess process : running.ready()) pids.put(process.name(), process.pid());
        new RunFile(ports, pids).write(workspace.runFile());
        if (followLogs)
            followers = running.ready().stream()
                    .map(process -> new LogFollower(process.name(), process.log()))
                    .toList();
    }

    void untilStopped() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says so once, and ends the process; the shutdown hook stops the rest. */
    void fail(CannotStart cause) {
        if (!running.isStopping() && failed.compareAndSet(false, true))
            System.err.println("deploy/up: " + cause.getMessage());
        System.exit(1);
    }

    private void look() {
        while (!running.isStopping()) {
            running.ended().ifPresent(this::fail);
            followers.forEach(LogFollower::printNew);
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void fail(ServerProcess ended) {
        if (running.isStopping()) return;
        fail(new CannotStart(ended.name() + " has ended; the rest is stopped. " + ended.log() + " ends with:\n"
                + LogTail.of(ended.log(), LAST_LINES)));
    }

    private void stop() {
        try {
            Files.deleteIfExists(workspace.runFile());
            running.stop();
            Files.deleteIfExists(workspace.pidFile());
        } catch (IOException e) {
            System.err.println("deploy/up: " + e.getMessage());
        }
    }
}
