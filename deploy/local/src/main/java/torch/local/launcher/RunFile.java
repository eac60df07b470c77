package torch.local.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** What deploy/status needs to know of a running platform: its ports and the process of each component. */
record RunFile(Ports ports, Map<String, Long> pids) {
    static final String LAUNCHER = "launcher";

    private static final String PID = "pid.";
    private static final List<String> NAMES = Stream.concat(
                    Arrays.stream(App.values()).map(App::title), Stream.of("kafka", "mongod", LAUNCHER))
            .toList();

    void write(Path file) {
        Properties properties = new Properties();
        properties.setProperty("port", Integer.toString(ports.gateway()));
        properties.setProperty("kafka-port", Integer.toString(ports.kafka()));
        pids.forEach((name, pid) -> properties.setProperty(PID + name, Long.toString(pid)));
        Path whole = file.resolveSibling("run.new");
        try {
            try (Writer out = Files.newBufferedWriter(whole)) {
                properties.store(out, null);
            }
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<RunFile> read(Path file) {
        if (!Files.exists(file)) return Optional.empty();
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Long> pids = new LinkedHashMap<>();
        for (String name : NAMES) {
            String pid = properties.getProperty(PID + name);
            if (pid != null) pids.put(name, Long.valueOf(pid));
        }
        Ports ports = new Ports(
                Integer.parseInt(properties.getProperty("port")),
                Integer.parseInt(properties.getProperty("kafka-port")));
        return Optional.of(new RunFile(ports, pids));
    }
}
