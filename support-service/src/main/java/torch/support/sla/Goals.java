package torch.support.sla;

import java.time.Duration;

/** Working time allowed, in whole minutes, 1 minute to 1,000 hours; the first response comes not after the resolution. */
public record Goals(Duration firstResponse, Duration resolution) {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1_000);

    public Goals {
        if (firstResponse.compareTo(SHORTEST) < 0
                || resolution.compareTo(LONGEST) > 0
                || firstResponse.compareTo(resolution) > 0
                || !wholeMinutes(firstResponse)
                || !wholeMinutes(resolution)) {
            throw new IllegalArgumentException(
                    "SLA goals: 1 minute <= first response <= resolution <= 1000 hours, in whole minutes");
        }
    }

    private static boolean wholeMinutes(Duration goal) {
        return goal.equals(Duration.ofMinutes(goal.toMinutes()));
    }
}
