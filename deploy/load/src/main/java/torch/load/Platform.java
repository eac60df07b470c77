package torch.load;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The platform that deploy/up runs, as its run file describes it.
 *
 * @param pids of every component by its name
 */
record Platform(int port, int kafkaPort, Map<String, Long> pids) {

    static final List<String> SERVICES = List.of("customer", "sales", "marketing", "support", "analytics");

    static Platform running(Path root) {
        Properties run = new Properties();
        try (Reader in = Files.newBufferedReader(root.resolve(".torch").resolve("run.properties"))) {
            run.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Torch CRM does not run from " + root, e);
        }
        Map<String, Long> pids = new LinkedHashMap<>();
        run.stringPropertyNames().stream()
                .filter(name -> name.startsWith("pid."))
                .sorted()
                .forEach(name -> pids.put(name.substring("pid.".length()), Long.valueOf(run.getProperty(name))));
        return new Platform(
                Integer.parseInt(run.getProperty("port")), Integer.parseInt(run.getProperty("kafka-port")), pids);
    }

    ProcessHandle process(String component) {
        return Optional.ofNullable(pids.get(component))
                .flatMap(ProcessHandle::of)
                .orElseThrow(() -> new IllegalStateException(component + " does not run"));
    }

    String gateway() {
        return "http://127.0.0.1:" + port;
    }

    /** Not through the gateway: metrics and what is for operators. */
    String service(String name) {
        return "http://127.0.0.1:" + (port + 1 + SERVICES.indexOf(name));
    }

    String kafka() {
        return "127.0.0.1:" + kafkaPort;
    }

    String mongodb() {
        return "mongodb://127.0.0.1:" + (port + 1 + SERVICES.size()) + "/?directConnection=true";
    }
}
