package torch.support.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import torch.platform.aggregate.Decision;

/**
 * A working calendar as people maintain it.
 *
 * @param week hours such as {@code 09:00-12:00} by {@link DayOfWeek} name; a missing day is free
 * @param makeUpHours hours of a public make-up workday
 * @param overrides go before week and public holidays
 * @param completeYears years whose holidays the overrides give in full, though not published with the product
 */
public record Calendar(
        String name,
        String zone,
        Map<String, List<String>> week,
        List<String> makeUpHours,
        HolidaySource holidays,
        List<DateOverride> overrides,
        List<Integer> completeYears) {

    static final String DEFAULT_ID = "default";

    private static final List<String> OFFICE_HOURS = List.of("09:00-12:00", "13:30-18:00");

    public Calendar {
        week = Map.copyOf(week);
        makeUpHours = List.copyOf(makeUpHours);
        overrides = List.copyOf(overrides);
        completeYears = List.copyOf(completeYears);
    }

    static Calendar standard() {
        Map<String, List<String>> week = List.of(DayOfWeek.values()).subList(0, 5).stream()
                .collect(Collectors.toMap(DayOfWeek::name, day -> OFFICE_HOURS));
        return new Calendar("中国大陆标准工时", "Asia/Shanghai", week, OFFICE_HOURS, HolidaySource.CN, List.of(), List.of());
    }

    static Decision<Calendar> define(Calendar calendar, Instant now) {
        return new Decision<>(calendar.usableAt(now), new CalendarEvent.Defined());
    }

    Decision<Calendar> changeTo(Calendar next, Instant now) {
        return new Decision<>(next.usableAt(now), new CalendarEvent.Changed());
    }

    /** The calendar to reckon with. */
    WorkingCalendar working() {
        Map<LocalDate, List<WorkingHours>> dates = new HashMap<>();
        List<WorkingHours> makeUp = WorkingHours.parseDay(makeUpHours);
        holidays.holidays.workdays().forEach((day, works) -> dates.put(day, works ? makeUp : List.of()));
        overrides.forEach(o -> dates.put(o.date(), WorkingHours.parseDay(o.hours())));
        return new WorkingCalendar(ZoneId.of(zone), days(), dates, Optional.ofNullable(publishedYears()));
    }

    private Map<DayOfWeek, List<WorkingHours>> days() {
        return week.entrySet().stream()
                .collect(Collectors.toMap(
                        day -> DayOfWeek.valueOf(day.getKey()), day -> WorkingHours.parseDay(day.getValue())));
    }

    private @Nullable Set<Integer> publishedYears() {
        return switch (holidays) {
            case NONE -> null;
            case CN -> {
                Set<Integer> years = new TreeSet<>(holidays.holidays.years());
                years.addAll(completeYears);
                yield years;
            }
        };
    }

    private Calendar usableAt(Instant now) {
        if (!working().worksSoonAfter(now)) {
            throw new WithoutWorkingTime();
        }
        return this;
    }
}
