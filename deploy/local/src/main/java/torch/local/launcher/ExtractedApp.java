package torch.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
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
        if (Files.exists(runnable()) && read(stamp("made-from")).equals(jarState())) return;
        Folders.delete(folder);
        run(List.of(
                JavaCommand.java(),
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--destination",
                folder.toString()));
        write(stamp("made-from"), jarState());
    }

    Cache cache() {
        if (!Files.exists(cacheFile())) return Cache.MISSING;
        return read(stamp("cache-for")).equals(cacheState()) ? Cache.FRESH : Cache.OUTDATED;
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
            write(stamp("cache-for"), cacheState());
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
        return stamp("cache");
    }

    private Path stamp(String kind) {
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
        try {
            Path said = Files.createTempFile("torch-extract", ".log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (process.waitFor() != 0) throw new CannotStart(jar + " is no application: " + LogTail.of(said, 5));
            Files.delete(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted");
        }
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
