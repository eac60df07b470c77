package torch.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Proportional resident size of each component, in MB; on Linux only. */
final class Memory {

    private Memory() {}

    static Map<String, Long> megabytes(Platform platform) {
        Map<String, Long> all = new LinkedHashMap<>();
        platform.pids().forEach((name, pid) -> all.put(name, pss(Path.of("/proc", "" + pid, "smaps_rollup"))));
        all.put("together", all.values().stream().mapToLong(Long::longValue).sum());
        return all;
    }

    private static long pss(Path rollup) {
        if (!Files.exists(rollup)) {
            return 0;
        }
        try {
            return Files.readString(rollup)
                    .lines()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
