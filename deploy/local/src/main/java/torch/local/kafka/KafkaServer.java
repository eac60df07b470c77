package torch.local.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import torch.local.process.JavaCommand;
import torch.local.process.ServerProcess;

/** The broker in a JVM of its own, so that it can be killed, stopped and started again on its port and data. */
public final class KafkaServer extends ServerProcess {
    private static final List<String> FLAGS = List.of(
            "-Xms64m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+UseCompactObjectHeaders");

    private final int port;
    private final Path folder;

    public KafkaServer(int port, Path folder, Path log) {
        super("kafka", log);
        this.port = port;
        this.folder = folder;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    protected List<String> command() {
        return JavaCommand.of(
                KafkaBroker.class.getName(),
                JavaCommand.classPath(),
                FLAGS,
                List.of(Integer.toString(port), folder.toString()));
    }

    @Override
    protected Duration startLimit() {
        return Duration.ofSeconds(180);
    }

    @Override
    protected boolean ready() {
        Path ready = folder.resolve(KafkaBroker.READY);
        try {
            return Files.exists(ready) && Files.readString(ready).equals(Long.toString(pid()));
        } catch (IOException e) {
            return false;
        }
    }
}
