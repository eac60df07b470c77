package torch.local.servers;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/** What the host writes once its servers answer: their addresses and who it is. */
record EndpointsFile(Path path) {
    static EndpointsFile in(Path infra) {
        return new EndpointsFile(infra.resolve("endpoints.properties"));
    }

    void write(Endpoints endpoints, RunningProcess host) {
        Properties properties = new Properties();
        properties.setProperty("kafka", endpoints.kafkaBootstrapServers());
        properties.setProperty("mongodb", endpoints.mongodbUri());
        properties.setProperty("host", host.toString());
        try {
            Path whole = path.resolveSibling("endpoints.new");
            try (Writer out = Files.newBufferedWriter(whole)) {
                properties.store(out, null);
            }
            Files.move(whole, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty where no host runs: no file, or one that a killed host left behind. */
    Optional<Endpoints> ofLivingHost() {
        Properties properties = read();
        if (!RunningProcess.parse(properties.getProperty("host", ""))
                .filter(RunningProcess::isAlive)
                .isPresent()) return Optional.empty();
        return Optional.of(new Endpoints(properties.getProperty("kafka"), properties.getProperty("mongodb")));
    }

    void removeIfOf(RunningProcess host) {
        try {
            if (read().getProperty("host", "").equals(host.toString())) Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Properties read() {
        Properties properties = new Properties();
        if (!Files.exists(path)) return properties;
        try (Reader in = Files.newBufferedReader(path)) {
            properties.load(in);
        } catch (IOException e) {
            return new Properties();
        }
        return properties;
    }
}
