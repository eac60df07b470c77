package torch.local.servers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import torch.local.process.Folders;
import torch.local.process.JavaCommand;
import torch.local.process.OwnGroup;

/** Starts the JVM of {@link Host}, on a copy of this module's classes: a later build may replace the originals. */
record HostProcess(Process process, Path log) {
    private static final List<String> FLAGS =
            List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+UseCompactObjectHeaders");

    static HostProcess launch(InfraFolder infra) {
        try {
            Path scratch = Files.createTempDirectory("torch-servers-");
            Path log = infra.path().resolve("host.log");
            List<String> command = JavaCommand.of(
                    Host.class.getName(),
                    classPath(scratch),
                    FLAGS,
                    List.of(infra.path().toString(), scratch.toString()));
            Process process = new ProcessBuilder(OwnGroup.of(command))
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(log.toFile())
                    .start();
            return new HostProcess(process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    private static String classPath(Path scratch) throws IOException {
        Path own = ownClasses();
        Path copy = scratch.resolve(Files.isDirectory(own) ? "classes" : "classes.jar");
        if (Files.isDirectory(own)) Folders.copy(own, copy);
        else Files.copy(own, copy);
        Stream<String> libraries = Stream.of(JavaCommand.classPath().split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar") && !Path.of(entry).equals(own));
        return Stream.concat(Stream.of(copy.toString()), libraries).collect(Collectors.joining(File.pathSeparator));
    }

    private static Path ownClasses() {
        try {
            return Path.of(HostProcess.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
