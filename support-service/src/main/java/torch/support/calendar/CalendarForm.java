package torch.support.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import torch.platform.problem.FieldError;
import torch.platform.problem.Invalid;

/** A calendar as a client sends it; what is left out is empty, and public holidays are those of mainland China. */
record CalendarForm(
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 50) String zone,
        @NotNull Map<DayOfWeek, @NotNull @Size(max = 12) List<@NotNull String>> week,
        @Size(max = 12) @Nullable List<@NotNull String> makeUpHours,
        @Nullable HolidaySource holidays,
        @Size(max = 1_000) @Nullable List<@NotNull @Valid Date> overrides,
        @Size(max = 100) @Nullable List<@NotNull @Min(FIRST_YEAR) @Max(LAST_YEAR) Integer> completeYears) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    record Date(
            @NotNull LocalDate date,
            @Size(max = 12) @Nullable List<@NotNull String> hours,
            @Size(max = 100) @Nullable String name) {}

    /** @throws Invalid with every field that cannot be used */
    Calendar toCalendar() {
        List<FieldError> errors = new ArrayList<>();
        check(errors, "/zone", "ZONE_UNKNOWN", () -> ZoneId.of(zone));
        Map<String, List<String>> days = new TreeMap<>();
        week.forEach((day, hours) -> days.put(day.name(), hours(errors, "/week/" + day, hours)));
        List<String> makeUp = hours(errors, "/makeUpHours", orEmpty(makeUpHours));
        List<DateOverride> dates = dates(errors);
        if (!errors.isEmpty()) {
            throw Invalid.fields(errors);
        }
        HolidaySource source = holidays == null ? HolidaySource.CN : holidays;
        return new Calendar(name, zone, days, makeUp, source, dates, orEmpty(completeYears));
    }

    private List<DateOverride> dates(List<FieldError> errors) {
        List<DateOverride> dates = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        List<Date> given = orEmpty(overrides);
        for (int i = 0; i < given.size(); i++) {
            Date date = given.get(i);
            String pointer = "/overrides/" + i;
            if (date.date.getYear() < FIRST_YEAR || date.date.getYear() > LAST_YEAR) {
                errors.add(new FieldError(
                        pointer + "/date", "DATE_OUT_OF_RANGE", "From " + FIRST_YEAR + " to " + LAST_YEAR));
            }
            if (!seen.add(date.date)) {
                errors.add(new FieldError(pointer + "/date", "DATE_TWICE", "This date is overridden already"));
            }
            dates.add(new DateOverride(date.date, hours(errors, pointer + "/hours", orEmpty(date.hours)), date.name));
        }
        return dates;
    }

    private static List<String> hours(List<FieldError> errors, String pointer, List<String> hours) {
        check(errors, pointer, "HOURS_INVALID", () -> WorkingHours.parseDay(hours));
        return hours;
    }

    private static void check(List<FieldError> errors, String pointer, String code, Runnable reading) {
        try {
            reading.run();
        } catch (IllegalArgumentException | DateTimeException e) {
            errors.add(new FieldError(pointer, code, String.valueOf(e.getMessage())));
        }
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
