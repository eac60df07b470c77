package torch.support.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date that differs from its weekday and from the public holidays.
 *
 * @param hours like {@code 09:00-12:00}; empty on a day off
 */
public record DateOverride(
        LocalDate date, List<String> hours, @Nullable String name) {

    public DateOverride {
        hours = List.copyOf(hours);
    }
}
