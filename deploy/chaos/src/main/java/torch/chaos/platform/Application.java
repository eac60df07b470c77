package torch.chaos.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import torch.local.process.CannotStart;
import torch.local.process.Folders;
import torch.local.process.JavaCommand;
import torch.local.process.LogTail;
import torch.local.process.OwnGroup;
import torch.local.servers.Endpoints;

/**
 * A service's jar, copied, so that a build does not change it under a run, laid out as plain jars and with a start-up
 * cache: it starts many times.
 */
record Application(String service, Path folder, Endpoints stores) {

    private static final List<String> FLAGS = List.of(
            "-Xmx192m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError");
    private static final int PATIENCE_SECONDS = 240;

    /**
     * Prepares it, unless that was done for this very jar before.
     *
     * @param into kept from run to run
     */
    static Application install(String service, Path root, Path into, Endpoints stores, int port) {
        String module = service + "-service";
        Path jar = root.resolve(module).resolve("target").resolve("torch-" + module + "-0.1.0-SNAPSHOT.jar");
        Application application = new Application(service, into.resolve(service), stores);
        Path stamp = into.resolve(service + ".made-from");
        try {
            if (!Files.exists(jar)) {
                throw new CannotStart(jar + " is missing: run deploy/chaos/run without --as-built.");
            }
            String state = Files.size(jar) + " " + Files.getLastModifiedTime(jar) + " " + Runtime.version();
            if (!Files.exists(stamp) || !Files.readString(stamp).equals(state)) {
                Files.deleteIfExists(stamp);
                application.prepare(jar, port);
                Files.writeString(stamp, state);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return application;
    }

    private void prepare(Path jar, int port) throws IOException {
        Folders.delete(folder);
        Files.createDirectories(folder);
        Path copy = Files.copy(jar, folder.resolve("application.jar"));
        String laidOut = folder.resolve("plain").toString();
        run(List.of(
                JavaCommand.java(), "-Djarmode=tools", "-jar", copy.toString(), "extract", "--destination", laidOut));
        run(command(port, List.of("-XX:AOTCacheOutput=" + cache(), "-Dspring.context.exit=onRefresh")));
    }

    List<String> command(int port) {
        return command(port, List.of("-XX:AOTCache=" + cache()));
    }

    private List<String> command(int port, List<String> more) {
        List<String> command = new ArrayList<>(List.of(JavaCommand.java()));
        command.addAll(FLAGS);
        command.addAll(more);
        command.addAll(List.of(
                "-jar",
                folder.resolve("plain").resolve("application.jar").toString(),
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--spring.kafka.bootstrap-servers=" + stores.kafkaBootstrapServers(),
                "--spring.mongodb.uri=" + stores.mongodbUri(service),
                "--torch.topics.partitions=4"));
        return command;
    }

    private Path cache() {
        return folder.resolve("start-up.cache");
    }

    private void run(List<String> command) {
        Path said = folder.resolveSibling(service + "-installation.log");
        try {
            Process process = new ProcessBuilder(OwnGroup.of(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()))
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new CannotStart(service + " could not be prepared: " + LogTail.of(said, 10));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Stopped while starting.");
        }
    }
}
