package torch.chaos.history;

import java.time.Duration;
import java.time.Instant;

/**
 * One try of a command.
 *
 * @param status 0 when there was no answer
 * @param code of the problem; empty for a success
 */
public record Answered(Instant asked, Duration took, String service, int status, String code) {

    public boolean success() {
        return status / 100 == 2;
    }
}
