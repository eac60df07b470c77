package torch.support.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Calendars and instants that read like the rules they test. */
public final class CalendarFixtures {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private CalendarFixtures() {}

    /** 09:00-12:00, 13:30-18:00 Monday to Friday, holidays of mainland China. */
    public static WorkingCalendar standard() {
        return Calendar.standard().working();
    }

    public static AppliedCalendar appliedStandard(long edition) {
        return new AppliedCalendar("default", edition, standard());
    }

    /** Every day the same hours, no holidays. */
    public static WorkingCalendar daily(String zone, String... hours) {
        Map<String, List<String>> week = new java.util.HashMap<>();
        for (var day : java.time.DayOfWeek.values()) {
            week.put(day.name(), List.of(hours));
        }
        return new Calendar("daily", zone, week, List.of(), HolidaySource.NONE, List.of(), List.of()).working();
    }

    /** A wall clock time in Shanghai, such as {@code 2026-11-27T17:30}. */
    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
