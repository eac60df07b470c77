package torch.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import torch.local.process.CannotStart;
import torch.local.process.LogTail;

/** Packages the modules whose sources changed since their last build by this launcher, and what those need. */
final class Build {
    private final Workspace workspace;
    private final Running running;
    private final Modules modules;

    Build(Workspace workspace, Running running) {
        this.workspace = workspace;
        this.running = running;
        this.modules = Modules.of(workspace.root());
    }

    void run() {
        List<String> stale = needed().filter(this::isStale).toList();
        if (stale.isEmpty()) return;
        Instant start = Instant.now();
        Console.note("build", String.join(", ", stale));
        List<String> fingerprints = stale.stream().map(modules::fingerprint).toList();
        runMaven(stale.stream().map(modules::folder).collect(Collectors.joining(",")));
        for (int i = 0; i < stale.size(); i++) stamp(stale.get(i)).write(fingerprints.get(i));
        Console.done("build", start, "done");
    }

    private Stream<String> needed() {
        Stream<String> apps = Stream.of(App.values()).map(App::module);
        return modules.has(Demo.MODULE) ? Stream.concat(apps, Stream.of(Demo.MODULE)) : apps;
    }

    private boolean isStale(String module) {
        return !Files.exists(modules.jar(module)) || !stamp(module).says(modules.fingerprint(module));
    }

    private void runMaven(String folders) {
        workspace.rotateLog("build");
        Path log = workspace.log("build");
        List<String> command = List.of(
                workspace.root().resolve("mvnw").toString(),
                "-q",
                "--batch-mode",
                "-T",
                "1C",
                "-DskipTests",
                "-Dspotless.check.skip=true",
                "-pl",
                folders,
                "-am",
                "package");
        try {
            Process maven = new ProcessBuilder(command)
                    .directory(workspace.root().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            running.adopt(maven);
            if (maven.waitFor() != 0)
                throw new CannotStart("The build failed; " + log + " ends with:\n" + LogTail.of(log, 30));
        } catch (IOException e) {
            throw new CannotStart("mvnw could not be run: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The build was interrupted.");
        }
    }

    private Stamp stamp(String module) {
        return new Stamp(workspace.folder().resolve("built").resolve(module));
    }
}
