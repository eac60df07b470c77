package torch.chaos.platform;

import java.time.Duration;
import java.time.Instant;

/** Waits until nothing is under way: all is published, and read by everybody. */
public final class Calm {

    private static final int LOOKS = 3;
    private static final long PAUSE_MILLIS = 1_000;

    private Calm() {}

    /** What is still under way when the time is over; empty when nothing is. */
    public static String await(Platform platform, Topics topics, Databases databases, Duration patience) {
        Instant limit = Instant.now().plus(patience);
        String left = "";
        for (int calm = 0; calm < LOOKS; ) {
            if (Instant.now().isAfter(limit)) {
                return left;
            }
            left = underWay(platform, topics, databases);
            calm = left.isEmpty() ? calm + 1 : 0;
            pause();
        }
        return "";
    }

    private static String underWay(Platform platform, Topics topics, Databases databases) {
        for (Instance instance : platform.instances()) {
            if (!instance.ready()) {
                return instance.service() + " is not healthy";
            }
        }
        long unpublished = databases.unpublished();
        if (unpublished > 0) {
            return unpublished + " outboxes are not empty";
        }
        long lag = topics.lag();
        return lag == 0 ? "" : lag + " records are not read";
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
