package torch.demo.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Day 0 of the story, the day on which it is first played. Its files count days from there, in the base zone, so that
 * the same day gives the same story.
 */
public record StoryDay(LocalDate zero) {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public Instant begin() {
        return zero.atStartOfDay(ZONE).toInstant();
    }

    public LocalDate yesterday() {
        return zero.minusDays(1);
    }

    /** @param days for example {@code -36} */
    public LocalDate date(String days) {
        return zero.plusDays(Long.parseLong(days));
    }

    /** @param daysAndTime for example {@code -36 15:06} */
    public Instant at(String daysAndTime) {
        String[] parts = daysAndTime.split(" ");
        return date(parts[0]).atTime(LocalTime.parse(parts[1])).atZone(ZONE).toInstant();
    }
}
