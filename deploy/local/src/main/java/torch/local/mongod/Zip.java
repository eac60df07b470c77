package torch.local.mongod;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

final class Zip {
    private Zip() {}

    /** Writes the wanted entries flat into a folder, under their last name. */
    static void extract(Path archive, Predicate<String> wanted, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (!entry.isDirectory() && wanted.test(entry.getName())) extract(zip, entry, folder);
            }
        }
    }

    private static void extract(ZipFile zip, ZipEntry entry, Path folder) throws IOException {
        String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
        try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, folder.resolve(name));
        }
    }
}
