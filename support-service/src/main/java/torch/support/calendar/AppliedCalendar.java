package torch.support.calendar;

import torch.platform.aggregate.Versioned;

/**
 * A calendar as targets are reckoned with it.
 *
 * @param edition rises when the calendar changes and when a release brings further public holidays; what was reckoned
 *     with a lower edition is reckoned again
 */
public record AppliedCalendar(String id, long edition, WorkingCalendar working) {

    private static final long YEARS = 10_000;

    static AppliedCalendar of(Versioned<Calendar> stored) {
        Calendar calendar = stored.state();
        long edition = stored.version() * YEARS + calendar.holidays().holidays.lastYear();
        return new AppliedCalendar(stored.id(), edition, calendar.working());
    }
}
