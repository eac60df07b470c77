package torch.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import torch.local.process.CannotStart;
import torch.local.process.Folders;
import torch.local.process.JavaCommand;
import torch.local.process.LogTail;

/**
 * An application's jar laid out as plain jars, which start faster than a jar of jars, and its start-up cache.
 * A jar that is written again voids the cache even if its bytes are the same, so it is extracted once per build.
 */
record ExtractedApp(App app, Path jar, Path folder) {
    enum Cache {
        FRESH,
        OUTDATED,
        MISSING
    }

    static ExtractedApp of(App app, Workspace workspace) {
        return new ExtractedApp(app, app.jar(workspace.root()), workspace.app(app.module()));
    }

    Path runnable() {
        return folder.resolve(jar.getFileName());
    }

    void extract() {
        if (Files.exists(runnable()) && madeFrom().says(jarState())) return;
        Folders.delete(folder);
        run(List.of(
                JavaCommand.java(),
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--destination",
                folder.toString()));
        madeFrom().write(jarState());
    }

    Cache cache() {
        if (!Files.exists(cacheFile())) return Cache.MISSING;
        return cacheFor().says(cacheState()) ? Cache.FRESH : Cache.OUTDATED;
    }

    /** The command up to the application's own arguments. */
    List<String> command() {
        List<String> command = java();
        if (cache() == Cache.FRESH) command.add("-XX:AOTCache=" + cacheFile());
        command.addAll(List.of("-jar", runnable().toString()));
        return command;
    }

    /** A run that stops once the application is set up, and leaves a cache in the file. */
    List<String> trainingCommand(Path output) {
        List<String> command = java();
        command.addAll(List.of(
                "-XX:AOTCacheOutput=" + output,
                "-Dspring.context.exit=onRefresh",
                "-jar",
                runnable().toString()));
        return command;
    }

    void keepCache(Path made) {
        try {
            Files.move(made, cacheFile(), StandardCopyOption.REPLACE_EXISTING);
            cacheFor().write(cacheState());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> java() {
        List<String> command = new ArrayList<>(List.of(JavaCommand.java()));
        command.addAll(JvmFlags.APPLICATIONS);
        return command;
    }

    private Path cacheFile() {
        return beside("cache");
    }

    private Stamp madeFrom() {
        return new Stamp(beside("made-from"));
    }

    private Stamp cacheFor() {
        return new Stamp(beside("cache-for"));
    }

    private Path beside(String kind) {
        return folder.resolveSibling(app.module() + "." + kind);
    }

    private String cacheState() {
        return jarState() + " " + Runtime.version() + " " + JavaCommand.java() + " " + JvmFlags.APPLICATIONS;
    }

    private String jarState() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(jar, BasicFileAttributes.class);
            return attributes.size() + " " + attributes.lastModifiedTime();
        } catch (IOException e) {
            throw new CannotStart(jar + " is missing: the build made no such file.");
        }
    }

    private void run(List<String> command) {
        Path said = beside("extraction");
        try {
            Files.createDirectories(Objects.requireNonNull(said.getParent()));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (process.waitFor() != 0) throw new CannotStart(jar + " is no application: " + LogTail.of(said, 5));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Stopped while starting.");
        }
    }
}
