package torch.support.calendar;

import torch.platform.problem.FieldError;
import torch.platform.problem.Invalid;

/** A record names a calendar that does not exist. */
final class CalendarUnknown extends Invalid {

    CalendarUnknown(String id) {
        super(
                "CALENDAR_UNKNOWN",
                "There is no such calendar",
                new FieldError("/calendar", "CALENDAR_UNKNOWN", "No calendar " + id));
    }
}
