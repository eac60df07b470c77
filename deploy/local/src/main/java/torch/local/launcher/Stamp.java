package torch.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A small file that says what something was made from. */
record Stamp(Path file) {
    boolean says(String state) {
        try {
            return Files.exists(file) && Files.readString(file).equals(state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String state) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
