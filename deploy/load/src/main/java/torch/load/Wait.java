package torch.load;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Patience. */
final class Wait {

    private static final Duration LONGEST = Duration.ofMinutes(40);
    private static final long PAUSE_MILLIS = 2000;

    private Wait() {}

    static void until(String what, BooleanSupplier done) {
        Instant limit = Instant.now().plus(LONGEST);
        while (!done.getAsBoolean()) {
            if (Instant.now().isAfter(limit)) {
                throw new IllegalStateException("Not within " + LONGEST + ": " + what);
            }
            pause(PAUSE_MILLIS);
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped", e);
        }
    }
}
