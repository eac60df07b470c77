package torch.demo.invoice;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import torch.demo.story.StoryDay;

/** Moves every date of the file by the same whole number of days; the time of day in London stays. */
record DateShift(long days) {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    static final DateShift NONE = new DateShift(0);

    /** So that the last invoice lies on the given date where the story plays, which is ahead of London. */
    static DateShift lastOn(LocalDate date, LocalDateTime last) {
        long days = ChronoUnit.DAYS.between(last.toLocalDate(), date);
        while (new DateShift(days).dateOf(last).isAfter(date)) {
            days--;
        }
        return new DateShift(days);
    }

    OffsetDateTime move(LocalDateTime time) {
        return time.plusDays(days).atZone(LONDON).toOffsetDateTime();
    }

    private LocalDate dateOf(LocalDateTime time) {
        return move(time).atZoneSameInstant(StoryDay.ZONE).toLocalDate();
    }
}
