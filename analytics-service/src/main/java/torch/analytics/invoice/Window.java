package torch.analytics.invoice;

import java.time.LocalDate;

/**
 * The days whose revenue counts: {@code days} of them, the last one being the as-of date, in the base zone.
 *
 * @param days 1 to {@value #MOST_DAYS}
 */
public record Window(LocalDate asOf, int days) {

    public static final int MOST_DAYS = 3660;

    public Window {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("A window has 1 to " + MOST_DAYS + " days");
        }
    }

    public LocalDate from() {
        return asOf.minusDays(days - 1L);
    }
}
