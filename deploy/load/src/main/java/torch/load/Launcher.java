package torch.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** deploy/up and deploy/down of this checkout. */
final class Launcher {

    private static final Pattern STARTED = Pattern.compile("^\\s+([a-z]+)\\s+([0-9.]+) s .*");

    private final Path root;
    private final Options options;

    Launcher(Path root, Options options) {
        this.root = root;
        this.options = options;
    }

    /** Builds and starts an empty platform, then starts it once more: the seconds of that by component. */
    Map<String, Double> startTwice() {
        start("--fresh");
        awaitStartUpCaches();
        stop();
        return start("--fresh");
    }

    /** After a build they are made anew while the platform already runs, one application after another. */
    private void awaitStartUpCaches() {
        ProcessHandle launcher = Platform.running(root).process("launcher");
        for (int quietSeconds = 0; quietSeconds < 5; quietSeconds++) {
            Wait.pause(1000);
            if (launcher.descendants().anyMatch(Launcher::makesCache)) {
                quietSeconds = 0;
            }
        }
    }

    private static boolean makesCache(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains("-XX:AOTCacheOutput");
    }

    void stop() {
        run("deploy/down");
    }

    private Map<String, Double> start(String... more) {
        List<String> command = new ArrayList<>(List.of("deploy/up", "--detach", "--no-demo"));
        command.addAll(List.of("--port", "" + options.port(), "--kafka-port", "" + options.kafkaPort()));
        command.addAll(List.of(more));
        Map<String, Double> seconds = new LinkedHashMap<>();
        for (String line : run(command.toArray(String[]::new))) {
            Matcher started = STARTED.matcher(line);
            if (started.matches()) {
                seconds.put(started.group(1), Double.valueOf(started.group(2)));
            }
        }
        return seconds;
    }

    private List<String> run(String... command) {
        List<String> lines = new ArrayList<>();
        try {
            Process process = new ProcessBuilder(command)
                    .directory(root.toFile())
                    .redirectErrorStream(true)
                    .start();
            try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
                said.lines().peek(System.out::println).forEach(lines::add);
            }
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command[0] + " failed: " + String.join("\n", lines));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped", e);
        }
        return lines;
    }
}
