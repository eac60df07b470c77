package torch.load;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The CPU time that each process has used so far, this one's as {@code generator}. */
record Cpu(Map<String, Duration> used) {

    static Cpu now(Platform platform) {
        Map<String, Duration> used = new LinkedHashMap<>();
        platform.pids()
                .forEach((name, pid) -> used.put(name, of(ProcessHandle.of(pid).orElseThrow())));
        used.remove("launcher");
        used.put("generator", of(ProcessHandle.current()));
        return new Cpu(used);
    }

    private static Duration of(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Milliseconds of CPU per operation, by process, since the earlier look. */
    Map<String, Double> perOperation(Cpu before, long operations) {
        Map<String, Double> each = new LinkedHashMap<>();
        used.forEach((name, now) -> {
            double millis =
                    now.minus(before.used.getOrDefault(name, Duration.ZERO)).toNanos() / 1e6;
            each.put(name, Math.round(millis / Math.max(1, operations) * 1000) / 1000.0);
        });
        return each;
    }
}
