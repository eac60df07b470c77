package torch.local.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The memory of a process in MB: its proportional share (PSS) on Linux, resident size (RSS) elsewhere. */
final class Memory {
    private Memory() {}

    static Optional<Long> megabytes(long pid) {
        Path rollup = Path.of("/proc", Long.toString(pid), "smaps_rollup");
        try {
            return Files.exists(rollup) ? pss(Files.readString(rollup)) : rss(pid);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static Optional<Long> pss(String rollup) {
        return rollup.lines()
                .filter(line -> line.startsWith("Pss:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst();
    }

    private static Optional<Long> rss(long pid) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        String said = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return said.isEmpty() ? Optional.empty() : Optional.of(Long.parseLong(said) / 1024);
    }
}
