package torch.local.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A small shell process that outlives a kill -9 of this one: when its input ends it stops the guarded processes,
 * newest first (10 s each, then SIGKILL), and removes the scratch folder if one was given.
 */
public final class Watchdog implements AutoCloseable {
    private static final String SCRIPT = """
            pids=""
            while read -r word pid; do
              case "$word" in guard) pids="$pid $pids";; leave) exit 0;; esac
            done
            for pid in $pids; do
              kill -CONT "$pid" 2>/dev/null && kill -TERM "$pid" 2>/dev/null
              for try in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
                kill -0 "$pid" 2>/dev/null || break
                sleep 0.5
              done
              kill -KILL "$pid" 2>/dev/null
            done
            if [ -n "$1" ]; then rm -rf -- "$1"; fi
            """;

    private final Process shell;

    private Watchdog(Process shell) {
        this.shell = shell;
    }

    public static Watchdog start() {
        return start("");
    }

    public static Watchdog overScratch(Path folder) {
        return start(folder.toString());
    }

    private static Watchdog start(String scratch) {
        List<String> command = OwnGroup.of(List.of("sh", "-c", SCRIPT, "torch-watchdog", scratch));
        try {
            return new Watchdog(new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new IllegalStateException("cannot start a shell", e);
        }
    }

    public void guard(long pid) {
        tell("guard " + pid);
    }

    /** Sends it away: from here on the caller has stopped everything itself. */
    @Override
    public void close() {
        tell("leave");
    }

    private synchronized void tell(String line) {
        try {
            OutputStream input = shell.getOutputStream();
            input.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            input.flush();
        } catch (IOException e) {
            throw new IllegalStateException("the watchdog is gone", e);
        }
    }
}
