package torch.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import torch.local.process.CannotStart;

/** The checkout and its git-ignored folder .torch: data, logs, extracted applications, what runs now. */
record Workspace(Path root) {
    private static final long NEEDED_MB = 2_000;

    /** A channel that nobody refers to is closed, and its lock with it. */
    private static @Nullable FileLock held;

    static Workspace ofCheckout() {
        return new Workspace(Path.of(System.getProperty("torch.root", "")).toAbsolutePath());
    }

    Path folder() {
        return root.resolve(".torch");
    }

    Path data() {
        return folder().resolve("data");
    }

    Path app(String name) {
        return folder().resolve("app").resolve(name);
    }

    Path log(String name) {
        return folder().resolve("logs").resolve(name + ".log");
    }

    /** Exists while everything runs; written last. */
    Path runFile() {
        return folder().resolve("run.properties");
    }

    /** The launcher's process, for deploy/down. */
    Path pidFile() {
        return folder().resolve("launcher.pid");
    }

    /** Held until this process ends. */
    void lock() {
        try {
            Files.createDirectories(folder());
            FileChannel channel =
                    FileChannel.open(folder().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null)
                throw new CannotStart(
                        "Torch CRM already runs from " + root + ": see deploy/status, end it with deploy/down.");
            held = lock;
            Files.writeString(pidFile(), Long.toString(ProcessHandle.current().pid()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void refuseTooLittleDisk() {
        long free = folder().toFile().getUsableSpace() / 1_000_000;
        if (free < NEEDED_MB)
            throw new CannotStart("Only " + free + " MB are free under " + folder() + "; " + NEEDED_MB
                    + " MB are needed: free some space.");
    }

    /** Keeps the log of the run before under another name. */
    void rotateLog(String name) {
        try {
            Path log = log(name);
            Files.createDirectories(log.getParent());
            if (Files.exists(log))
                Files.move(log, log.resolveSibling(name + ".previous"), StandardCopyOption.REPLACE_EXISTING);
            Files.createFile(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
