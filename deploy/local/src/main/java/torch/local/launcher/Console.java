package torch.local.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** One line per component, with its seconds. */
final class Console {
    private Console() {}

    static void say(String line) {
        System.out.println(line);
    }

    static void done(String name, Instant since, String detail) {
        double seconds = Duration.between(since, Instant.now()).toMillis() / 1000.0;
        say(String.format(Locale.ROOT, "  %-10s %6.1f s  %s", name, seconds, detail));
    }

    static void note(String name, String detail) {
        say(String.format(Locale.ROOT, "  %-10s           %s", name, detail));
    }
}
