package torch.local.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Prints what is added to a log file, whole lines only, each under the component's name. */
final class LogFollower {
    private static final int AT_ONCE = 256 * 1024;

    private final String name;
    private final Path log;
    private long position;

    LogFollower(String name, Path log) {
        this.name = name;
        this.log = log;
        this.position = log.toFile().length();
    }

    void printNew() {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            if (file.length() < position) position = 0;
            byte[] added = new byte[(int) Math.min(AT_ONCE, file.length() - position)];
            file.seek(position);
            file.readFully(added);
            int end = lastLineEnd(added);
            position += end;
            new String(added, 0, end, StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> Console.say(String.format("%-10s| %s", name, line)));
        } catch (IOException e) {
            Console.say(name + ": cannot read its log: " + e.getMessage());
        }
    }

    private static int lastLineEnd(byte[] bytes) {
        for (int i = bytes.length; i > 0; i--) {
            if (bytes[i - 1] == '\n') return i;
        }
        return bytes.length == AT_ONCE ? AT_ONCE : 0;
    }
}
