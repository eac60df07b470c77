package torch.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** {@code target/infra} of the checkout: the lock, the endpoints and one file per Maven process that needs them. */
record InfraFolder(Path path) {
    static InfraFolder ofCheckout() {
        String configured = System.getProperty("torch.root", "");
        Path root = configured.isBlank() ? above(Path.of("").toAbsolutePath()) : Path.of(configured);
        return new InfraFolder(root.resolve("target").resolve("infra"));
    }

    private static Path above(Path start) {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) return folder;
        }
        return start;
    }

    EndpointsFile endpoints() {
        return EndpointsFile.in(path);
    }

    /** Runs while no other process of this machine runs anything under the same lock. */
    <T> T locked(Supplier<T> work) {
        try {
            Files.createDirectories(path);
            try (FileChannel channel = FileChannel.open(
                            path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                assert lock.isValid();
                return work.get();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To be called under the lock; the file appears whole, because the host reads without it. */
    void register(RunningProcess owner) {
        try {
            Path file = Files.createDirectories(owners()).resolve(Long.toString(owner.pid()));
            Path whole = Files.writeString(path.resolve("owner.new"), owner.toString());
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The registered processes that still run; files of the others are removed. */
    List<RunningProcess> livingOwners() {
        List<RunningProcess> living = new ArrayList<>();
        for (Path file : ownerFiles()) {
            Optional<RunningProcess> owner = read(file).filter(RunningProcess::isAlive);
            if (owner.isPresent()) living.add(owner.get());
            else file.toFile().delete();
        }
        return living;
    }

    private List<Path> ownerFiles() {
        if (!Files.isDirectory(owners())) return List.of();
        try (Stream<Path> files = Files.list(owners())) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<RunningProcess> read(Path file) {
        try {
            return RunningProcess.parse(Files.readString(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Path owners() {
        return path.resolve("owners");
    }
}
