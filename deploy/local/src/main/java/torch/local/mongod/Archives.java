package torch.local.mongod;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import torch.local.process.Folders;

/** MongoDB Community Server from its maker's site, where that can be reached within five seconds. */
final class Archives {
    private static final String NOTICE =
            "MongoDB Community Server is licensed under the SSPL by MongoDB, Inc.; it is downloaded for local "
                    + "development and not part of this product.";
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration DOWNLOAD = Duration.ofMinutes(10);
    private static final int UNPACK_SECONDS = 120;

    private final MongodCache cache;
    private final Consumer<String> notices;

    Archives(MongodCache cache, Consumer<String> notices) {
        this.cache = cache;
        this.notices = notices;
    }

    Mongod fetch(Archive archive) throws NotHere {
        Path scratch = cache.scratch();
        try {
            Path file = scratch.resolve("archive.tgz");
            download(archive, file);
            Sha256.check(file, archive.sha256());
            unpack(file, scratch);
            Files.delete(file);
            return cache.keep(scratch);
        } catch (IOException e) {
            throw new NotHere(archive.url() + ": " + e);
        } finally {
            Folders.delete(scratch);
        }
    }

    private void download(Archive archive, Path file) throws IOException, NotHere {
        HttpRequest request = HttpRequest.newBuilder(URI.create(archive.url()))
                .timeout(DOWNLOAD)
                .build();
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            HttpRequest head = HttpRequest.newBuilder(request, (name, value) -> true)
                    .HEAD()
                    .timeout(CONNECT)
                    .build();
            refuseUnlessFound(client.send(head, BodyHandlers.discarding()).statusCode(), archive);
            notices.accept(NOTICE);
            refuseUnlessFound(client.send(request, BodyHandlers.ofFile(file)).statusCode(), archive);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotHere("interrupted");
        }
    }

    private static void refuseUnlessFound(int status, Archive archive) throws NotHere {
        if (status != 200) throw new NotHere(archive.url() + " answered " + status);
    }

    private static void unpack(Path file, Path scratch) throws NotHere {
        Path folder = scratch.resolve("unpacked");
        try {
            Files.createDirectory(folder);
            List<String> tar = List.of("tar", "-xzf", file.toString(), "-C", folder.toString(), "--strip-components=1");
            Command.Outcome outcome = Command.run(tar, Map.of(), UNPACK_SECONDS);
            if (outcome.exit() != 0) throw new NotHere("tar: " + outcome.lastLine());
            Files.move(folder.resolve("bin").resolve("mongod"), scratch.resolve("mongod"));
            Folders.delete(folder);
        } catch (IOException e) {
            throw new NotHere("the archive holds no bin/mongod: " + e.getMessage());
        }
    }
}
