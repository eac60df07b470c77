package torch.support.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torch.support.calendar.WorkingCalendar;

/** Working time since the start without the pauses, which are in order and do not overlap. */
record RunningTime(WorkingCalendar calendar, Instant start, List<Pause> pauses) {

    /** When so much has run, or null when the clock stands still before that. */
    @Nullable
    Instant reaches(Duration work) {
        Instant from = start;
        Duration left = work;
        for (Pause pause : pauses) {
            Duration run = calendar.workingTimeBetween(from, pause.from());
            if (left.compareTo(run) <= 0) {
                break;
            }
            if (pause.to() == null) {
                return null;
            }
            left = left.minus(run);
            from = pause.to();
        }
        return calendar.plus(from, left);
    }
}
