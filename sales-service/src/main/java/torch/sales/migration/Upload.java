package torch.sales.migration;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import torch.platform.problem.TooLarge;

/**
 * A body received whole, in a file and not in memory. Only then do verdicts flow back: a client or gateway that sends
 * everything before it reads would otherwise wait for us while we wait for it.
 */
final class Upload implements Closeable {

    private final Path file;

    private Upload(Path file) {
        this.file = file;
    }

    /** @throws TooLarge {@code BODY_TOO_LARGE}: nothing was looked at */
    static Upload receive(InputStream body, long limit) throws IOException {
        Upload upload = new Upload(Files.createTempFile("opportunity-import", ".ndjson"));
        try (OutputStream out = Files.newOutputStream(upload.file)) {
            byte[] buffer = new byte[64 * 1024];
            long size = 0;
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                size += read;
                requireWithin(limit, size);
                out.write(buffer, 0, read);
            }
            return upload;
        } catch (IOException | RuntimeException e) {
            upload.close();
            throw e;
        }
    }

    static void requireWithin(long limit, long size) {
        if (size > limit) {
            throw new TooLarge("BODY_TOO_LARGE", "An import has at most " + limit + " bytes: send several");
        }
    }

    InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
