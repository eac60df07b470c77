package torch.support.calendar;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import torch.platform.aggregate.Versioned;

/** Public state of a calendar: contract of {@code crm.calendars.v1} and body of the API. */
record CalendarView(
        String id,
        long version,
        String name,
        String zone,
        Map<String, List<String>> week,
        List<String> makeUpHours,
        HolidaySource holidays,
        List<DateOverride> overrides,
        List<Integer> completeYears) {

    static CalendarView of(Versioned<Calendar> stored) {
        Calendar calendar = stored.state();
        return new CalendarView(
                stored.id(),
                stored.version(),
                calendar.name(),
                calendar.zone(),
                new TreeMap<>(calendar.week()),
                calendar.makeUpHours(),
                calendar.holidays(),
                calendar.overrides(),
                calendar.completeYears());
    }
}
