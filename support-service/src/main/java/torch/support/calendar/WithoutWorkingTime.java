package torch.support.calendar;

import torch.platform.problem.FieldError;
import torch.platform.problem.Invalid;

/** A calendar must have working time within the next 366 days (product.md, "SLA"). */
final class WithoutWorkingTime extends Invalid {

    WithoutWorkingTime() {
        super(
                "CALENDAR_WITHOUT_WORKING_TIME",
                "The calendar has no working time in the next " + WorkingCalendar.DAYS_AHEAD + " days",
                new FieldError("/week", "CALENDAR_WITHOUT_WORKING_TIME", "Give hours to at least one day"));
    }
}
