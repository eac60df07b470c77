package torch.local.servers;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A process known by its id and the second it started in, because ids are used again. */
record RunningProcess(long pid, Instant started) {
    private static final Duration CLOCK_STEP = Duration.ofSeconds(2);

    static RunningProcess of(ProcessHandle handle) {
        return new RunningProcess(handle.pid(), startOf(handle));
    }

    /** The nearest ancestor that is a Java process (Maven, for a test), or this process itself. */
    static RunningProcess owner() {
        ProcessHandle self = ProcessHandle.current();
        return self.parent()
                .flatMap(RunningProcess::java)
                .map(RunningProcess::of)
                .orElseGet(() -> of(self));
    }

    private static Optional<ProcessHandle> java(ProcessHandle handle) {
        if (handle.info().command().filter(command -> command.endsWith("/java")).isPresent())
            return Optional.of(handle);
        return handle.parent().flatMap(RunningProcess::java);
    }

    static Optional<RunningProcess> parse(String text) {
        String[] parts = text.split("@", -1);
        if (parts.length != 2) return Optional.empty();
        return Optional.of(new RunningProcess(Long.parseLong(parts[0]), Instant.parse(parts[1])));
    }

    boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle ->
                        Duration.between(startOf(handle), started).abs().compareTo(CLOCK_STEP) <= 0)
                .isPresent();
    }

    private static Instant startOf(ProcessHandle handle) {
        return handle.info().startInstant().orElse(Instant.EPOCH);
    }

    @Override
    public String toString() {
        return pid + "@" + started;
    }
}
