package torch.local.launcher;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import torch.local.process.CannotStart;
import torch.local.process.JavaCommand;

/** Plays the demo story into an empty platform, once per data folder. */
final class Demo {
    static final String MODULE = "demo";

    private static final String MAIN = "torch.demo.Play";

    private final Workspace workspace;
    private final Options options;
    private final Running running;

    Demo(Workspace workspace, Options options, Running running) {
        this.workspace = workspace;
        this.options = options;
        this.running = running;
    }

    void playOnce() {
        Path jar = Modules.of(workspace.root()).jar(MODULE);
        Path played = workspace.data().resolve("demo-played");
        if (!options.demo() || Files.exists(played) || !Files.exists(jar)) return;
        Instant start = Instant.now();
        int exit = play(jar);
        if (exit != 0)
            throw new CannotStart("The demo story ended with exit code " + exit
                    + "; deploy/up --fresh plays it from the start, --no-demo leaves it out.");
        try {
            Files.writeString(played, Instant.now().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Console.done("demo", start, "played");
    }

    private int play(Path jar) {
        List<String> command = new ArrayList<>(List.of(JavaCommand.java(), "-Xmx256m", "-XX:+UseSerialGC"));
        command.addAll(launchable(jar));
        command.addAll(List.of(
                "--gateway",
                "http://127.0.0.1:" + options.ports().gateway(),
                "--kafka",
                "127.0.0.1:" + options.ports().kafka()));
        if (options.asRecorded()) command.add("--as-recorded");
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            running.adopt(process);
            return process.waitFor();
        } catch (IOException e) {
            throw new CannotStart("The demo story could not be started: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The demo story was interrupted.");
        }
    }

    /** A jar that can be run by itself, or the module's class with the libraries copied beside its jar. */
    private static List<String> launchable(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            if (file.getManifest().getMainAttributes().getValue("Main-Class") != null)
                return List.of("-jar", jar.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of("-cp", jar + File.pathSeparator + jar.resolveSibling("lib") + "/*", MAIN);
    }
}
