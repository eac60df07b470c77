package torch.local.mongod;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import torch.local.process.Folders;

/**
 * Downloaded programs, one folder per version and platform: {@code mongod}, {@code lib/} and the program's SHA-256,
 * which is checked at every use.
 */
final class MongodCache {
    private static final String SUM = "mongod.sha256";

    private final Path root;
    private final Platform platform;

    MongodCache(Path root, Platform platform) {
        this.root = root;
        this.platform = platform;
    }

    static MongodCache ofUser() {
        String configured = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
        Path cache = configured.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(configured);
        return new MongodCache(cache.resolve("torch-crm").resolve("mongod"), Platform.current());
    }

    Mongod find() throws NotHere {
        List<Path> folders = folders();
        if (folders.isEmpty()) throw new NotHere("nothing in " + root);
        NotHere cause = new NotHere("nothing usable in " + root);
        for (Path folder : folders) {
            try {
                return use(folder);
            } catch (NotHere e) {
                cause = e;
            }
        }
        throw cause;
    }

    /** A folder beside the final ones, to be filled and then given to {@link #keep}. */
    Path scratch() throws NotHere {
        try {
            Files.createDirectories(root);
            return Files.createTempDirectory(root, ".new-");
        } catch (IOException e) {
            throw new NotHere("cannot write to " + root + ": " + e.getMessage());
        }
    }

    /** Tries the program of a filled scratch folder and moves the folder to its place. */
    Mongod keep(Path scratch) throws NotHere {
        Mongod tried = Mongod.tried(scratch.resolve("mongod"));
        Path place = root.resolve(tried.version() + "-" + platform);
        try {
            Files.writeString(scratch.resolve(SUM), Sha256.of(tried.executable()));
            if (Files.exists(place)) Folders.delete(place);
            Files.move(scratch, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new NotHere("cannot keep mongod in " + place + ": " + e.getMessage());
        }
        return Mongod.tried(place.resolve("mongod"));
    }

    private Mongod use(Path folder) throws NotHere {
        Path program = folder.resolve("mongod");
        try {
            Sha256.check(program, Files.readString(folder.resolve(SUM)).strip());
        } catch (IOException e) {
            throw new NotHere(folder + " is incomplete: " + e.getMessage());
        }
        return Mongod.tried(program);
    }

    private List<Path> folders() throws NotHere {
        if (!Files.isDirectory(root)) return List.of();
        try (Stream<Path> all = Files.list(root)) {
            return all.filter(folder -> folder.getFileName().toString().endsWith("-" + platform))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new NotHere("cannot read " + root + ": " + e.getMessage());
        }
    }
}
