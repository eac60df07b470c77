package torch.support.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * When people work (product.md, "SLA"): hours per weekday, replaced on single dates, on the wall clock of one zone.
 *
 * @param dates hours of dates that differ from their weekday: none on a holiday, some on a make-up workday
 * @param publishedYears years whose holidays are known; empty when no public holidays apply, then every year is known
 */
public record WorkingCalendar(
        ZoneId zone,
        Map<DayOfWeek, List<WorkingHours>> week,
        Map<LocalDate, List<WorkingHours>> dates,
        Optional<Set<Integer>> publishedYears) {

    static final int DAYS_AHEAD = 366;
    private static final int HORIZON_DAYS = 3_660;

    private record Span(Instant from, Instant to) {

        Duration length() {
            return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
        }

        Span within(Instant earliest, Instant latest) {
            return new Span(from.isBefore(earliest) ? earliest : from, to.isAfter(latest) ? latest : to);
        }
    }

    public WorkingCalendar {
        week = Map.copyOf(week);
        dates = Map.copyOf(dates);
    }

    /**
     * The earliest instant by which so much working time has passed.
     *
     * @throws CalendarExhausted less than that is worked in the ten years after {@code start}
     */
    public Instant plus(Instant start, Duration work) {
        if (work.isZero()) {
            return start;
        }
        Duration left = work;
        LocalDate first = dateOf(start);
        for (LocalDate day = first; day.isBefore(first.plusDays(HORIZON_DAYS)); day = day.plusDays(1)) {
            for (Span span : spans(day)) {
                Span rest = span.within(start, Instant.MAX);
                if (left.compareTo(rest.length()) <= 0) {
                    return rest.from().plus(left);
                }
                left = left.minus(rest.length());
            }
        }
        throw new CalendarExhausted();
    }

    /** Working time in {@code [start, end)}; zero when the end is not after the start. */
    public Duration workingTimeBetween(Instant start, Instant end) {
        Duration sum = Duration.ZERO;
        LocalDate last = dateOf(end);
        for (LocalDate day = dateOf(start); !day.isAfter(last); day = day.plusDays(1)) {
            for (Span span : spans(day)) {
                sum = sum.plus(span.within(start, end).length());
            }
        }
        return sum;
    }

    /** True when something is worked in the 366 days from now; without that no target could ever be due. */
    public boolean worksSoonAfter(Instant now) {
        LocalDate today = dateOf(now);
        return IntStream.rangeClosed(0, DAYS_AHEAD)
                .mapToObj(today::plusDays)
                .flatMap(day -> spans(day).stream())
                .anyMatch(span -> !span.within(now, Instant.MAX).length().isZero());
    }

    /** Calendar years touched by {@code [start, end]} whose holidays nobody has published: reported, not guessed. */
    public List<Integer> unpublishedYears(Instant start, Instant end) {
        return publishedYears
                .map(known -> IntStream.rangeClosed(yearOf(start), yearOf(end))
                        .filter(year -> !known.contains(year))
                        .boxed()
                        .toList())
                .orElse(List.of());
    }

    public int yearOf(Instant instant) {
        return dateOf(instant).getYear();
    }

    private LocalDate dateOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private List<Span> spans(LocalDate day) {
        List<WorkingHours> hours = dates.getOrDefault(day, week.getOrDefault(day.getDayOfWeek(), List.of()));
        return hours.stream()
                .map(h -> new Span(instant(day, h.from()), instant(day, h.to())))
                .toList();
    }

    /** A time that the zone's clock skips counts as the instant of the jump; one that it shows twice, as the first. */
    private Instant instant(LocalDate day, int minute) {
        LocalDateTime local = LocalDateTime.of(day, LocalTime.MIDNIGHT).plusMinutes(minute);
        ZoneOffsetTransition transition = zone.getRules().getTransition(local);
        return transition != null && transition.isGap()
                ? transition.getInstant()
                : local.atZone(zone).toInstant();
    }
}
