package torch.support.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of working time, on calendars, instants and durations drawn from a seed that a failure shows. */
class WorkingCalendarPropertyTests {

    private static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");
    private static final long THREE_YEARS = Duration.ofDays(3 * 365).toMillis();

    private static final List<WorkingCalendar> CALENDARS = List.of(
            CalendarFixtures.standard(),
            CalendarFixtures.daily("America/New_York", "00:30-02:15", "02:20-02:50", "03:00-11:00", "23:00-24:00"),
            CalendarFixtures.daily("Pacific/Apia", "00:00-24:00"),
            CalendarFixtures.daily("Africa/Cairo", "00:00-01:00", "23:30-24:00"),
            CalendarFixtures.daily("UTC", "12:00-12:01"));

    record Sample(long seed, WorkingCalendar calendar, Instant start, Duration first, Duration second) {

        @Override
        public String toString() {
            return "seed " + seed;
        }
    }

    static Stream<Sample> samples() {
        return Stream.iterate(1L, seed -> seed + 1).limit(400).map(seed -> {
            Random random = new Random(seed * 7919);
            WorkingCalendar calendar = CALENDARS.get(random.nextInt(CALENDARS.size()));
            Instant start = FROM.plusMillis(random.nextLong(THREE_YEARS));
            return new Sample(seed, calendar, start, work(random), work(random));
        });
    }

    private static Duration work(Random random) {
        return Duration.ofMillis(random.nextLong(Duration.ofHours(2).toMillis()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void betweenGivesBackWhatPlusAdded(Sample s) {
        Instant end = s.calendar.plus(s.start, s.first);
        assertThat(s.calendar.workingTimeBetween(s.start, end)).isEqualTo(s.first);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void addingInTwoStepsIsAddingAtOnce(Sample s) {
        assertThat(s.calendar.plus(s.calendar.plus(s.start, s.first), s.second))
                .isEqualTo(s.calendar.plus(s.start, s.first.plus(s.second)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void moreWorkOrALaterStartNeverEndsEarlier(Sample s) {
        Instant end = s.calendar.plus(s.start, s.first);
        assertThat(s.calendar.plus(s.start, s.first.plus(s.second))).isAfterOrEqualTo(end);
        assertThat(s.calendar.plus(s.start.plus(s.second), s.first)).isAfterOrEqualTo(end);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void workingTimeAddsUpOverAnyCut(Sample s) {
        Instant cut = s.start.plus(s.first);
        Instant end = cut.plus(s.second);
        assertThat(s.calendar.workingTimeBetween(s.start, cut).plus(s.calendar.workingTimeBetween(cut, end)))
                .isEqualTo(s.calendar.workingTimeBetween(s.start, end));
    }
}
