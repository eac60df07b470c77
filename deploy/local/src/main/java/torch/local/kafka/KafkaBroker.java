package torch.local.kafka;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import torch.local.process.CannotStart;
import torch.local.process.FreePort;

/** Apache Kafka inside this JVM: KRaft, one node, its data in a folder that is formatted at the first start. */
public final class KafkaBroker implements AutoCloseable {
    static final String READY = "ready";

    private final KafkaRaftServer server;
    private final int port;

    private KafkaBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Returns once the broker takes requests on 127.0.0.1:port. */
    public static KafkaBroker start(int port, Path folder) {
        Map<String, String> settings = new BrokerSettings(port, FreePort.any(), folder).asProperties();
        if (!Files.exists(folder.resolve("log").resolve("meta.properties"))) format(settings, folder);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        server.startup();
        return new KafkaBroker(server, port);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Map<String, String> settings, Path folder) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String[] arguments = {
            "format",
            "-t",
            Uuid.randomUuid().toString(),
            "-c",
            write(settings, folder).toString()
        };
        int exit = StorageTool.execute(arguments, new PrintStream(said, true, StandardCharsets.UTF_8));
        if (exit != 0)
            throw new CannotStart("Kafka could not format " + folder + ": " + said.toString(StandardCharsets.UTF_8));
    }

    private static Path write(Map<String, String> settings, Path folder) {
        Properties properties = new Properties();
        properties.putAll(settings);
        Path file = folder.resolve("server.properties");
        try {
            Files.createDirectories(folder);
            try (var out = Files.newBufferedWriter(file)) {
                properties.store(out, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** Runs a broker until the process is asked to end. Arguments: port, data folder. */
    public static void main(String[] arguments) {
        try {
            run(Integer.parseInt(arguments[0]), Path.of(arguments[1]));
        } catch (Exception e) {
            // threads that a failed start leaves would keep this process from ending
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void run(int port, Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(READY));
        KafkaBroker broker = start(port, folder);
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop-kafka"));
        Files.writeString(
                folder.resolve(READY), Long.toString(ProcessHandle.current().pid()));
        broker.server.awaitShutdown();
    }
}
