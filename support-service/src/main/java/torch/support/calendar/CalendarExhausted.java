package torch.support.calendar;

import torch.platform.problem.Refused;

/** The calendar has too little working time in the next ten years to reach the target. */
public final class CalendarExhausted extends Refused {

    CalendarExhausted() {
        super("CALENDAR_EXHAUSTED", "The calendar has too little working time in the next ten years");
    }
}
