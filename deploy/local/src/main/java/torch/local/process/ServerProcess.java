package torch.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A server that runs as a child of this JVM; may be started again, on the same data, after any kind of end. */
public abstract class ServerProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int TAIL = 15;

    private final String name;
    private final Path log;
    private @Nullable Process process;

    protected ServerProcess(String name, Path log) {
        this.name = name;
        this.log = log;
    }

    protected abstract List<String> command();

    protected abstract Duration startLimit();

    /** Asked every few milliseconds after the start until it says true. */
    protected abstract boolean ready();

    protected Map<String, String> environment() {
        return Map.of();
    }

    /** Starts and waits until ready. Throws with the last log lines if the child ends first or takes too long. */
    public void start() {
        launch();
        awaitReady();
    }

    /** Starts without waiting. */
    public void launch() {
        try {
            Files.createDirectories(Objects.requireNonNull(log.toAbsolutePath().getParent()));
            ProcessBuilder builder = new ProcessBuilder(OwnGroup.of(command()))
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment());
            process = builder.start();
        } catch (IOException e) {
            throw new CannotStart(name + " could not be started: " + e.getMessage());
        }
    }

    public void awaitReady() {
        Instant limit = Instant.now().plus(startLimit());
        while (!ready()) {
            if (!isAlive()) throw new CannotStart(name + " ended while starting" + lastLines());
            if (Instant.now().isAfter(limit))
                throw new CannotStart(
                        name + " was not ready within " + startLimit().toSeconds() + " s" + lastLines());
            pauseBriefly();
        }
    }

    /** Asks it to end, and kills it where it has not within 15 seconds. */
    public void stop() {
        Process running = process;
        if (running == null) return;
        if (running.isAlive()) Signals.send("CONT", running.pid());
        running.destroy();
        if (!endsWithin(running, PATIENCE)) kill();
        process = null;
    }

    /** As kill -9. */
    public void kill() {
        Process running = process;
        if (running == null) return;
        running.destroyForcibly();
        endsWithin(running, PATIENCE);
        process = null;
    }

    /** SIGSTOP: it keeps its sockets and answers nothing until {@link #resume()}. */
    public void pause() {
        Signals.send("STOP", pid());
    }

    public void resume() {
        Signals.send("CONT", pid());
    }

    public boolean isAlive() {
        Process running = process;
        return running != null && running.isAlive();
    }

    public long pid() {
        Process running = process;
        if (running == null) throw new IllegalStateException(name + " is not running");
        return running.pid();
    }

    public String name() {
        return name;
    }

    public Path log() {
        return log;
    }

    @Override
    public void close() {
        stop();
    }

    private String lastLines() {
        return "; " + log + " ends with:\n" + LogTail.of(log, TAIL);
    }

    private static boolean endsWithin(Process process, Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void pauseBriefly() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a server", e);
        }
    }
}
