package torch.support.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static torch.support.calendar.CalendarFixtures.at;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTests {

    private final WorkingCalendar standard = CalendarFixtures.standard();

    /** The vectors of product.md, "SLA", in a week without holidays: Friday is 2026-11-27, Monday 2026-11-30. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-27T17:30, PT2H,   2026-11-30T10:30",
        "2026-11-28T10:00, PT3H,   2026-11-30T12:00",
        "2026-11-30T11:30, PT1H,   2026-11-30T14:00",
        "2026-11-30T12:15, PT30M,  2026-11-30T14:00",
        "2026-11-30T09:00, PT4H,   2026-11-30T14:30",
        "2026-11-30T09:00, PT7H30M, 2026-11-30T18:00",
        "2026-11-30T18:00, PT1M,   2026-12-01T09:01",
        "2026-11-30T12:00, PT1M,   2026-11-30T13:31",
    })
    void addsWorkingTime(String start, String work, String end) {
        assertThat(standard.plus(at(start), Duration.parse(work))).isEqualTo(at(end));
        assertThat(standard.workingTimeBetween(at(start), at(end))).isEqualTo(Duration.parse(work));
    }

    @Test
    void countsTheFifthVectorsHoldInWorkingTime() {
        assertThat(standard.workingTimeBetween(at("2026-11-30T10:00"), at("2026-11-30T14:00")))
                .isEqualTo(Duration.ofMinutes(150));
    }

    @Test
    void endsAtTheEndOfAnIntervalAndStartsAtItsStart() {
        assertThat(standard.plus(at("2026-11-30T08:00"), Duration.ofHours(3))).isEqualTo(at("2026-11-30T12:00"));
        assertThat(standard.plus(at("2026-11-30T12:30"), Duration.ZERO)).isEqualTo(at("2026-11-30T12:30"));
    }

    @Test
    void restsOnPublicHolidaysAndWorksOnMakeUpWorkdays() {
        // National Day 2026: off 1 to 7 October, make-up workdays Sunday 20 September and Saturday 10 October
        assertThat(standard.plus(at("2026-09-30T17:30"), Duration.ofHours(1))).isEqualTo(at("2026-10-08T09:30"));
        assertThat(standard.plus(at("2026-10-09T17:30"), Duration.ofHours(1))).isEqualTo(at("2026-10-10T09:30"));
        assertThat(standard.plus(at("2026-09-19T10:00"), Duration.ofHours(1))).isEqualTo(at("2026-09-20T10:00"));
    }

    @Test
    void prefersItsOwnDatesToPublicHolidays() {
        Calendar working = new Calendar(
                "绍兴",
                "Asia/Shanghai",
                Map.of("THURSDAY", List.of("09:00-17:00")),
                List.of(),
                HolidaySource.CN,
                List.of(new DateOverride(LocalDate.parse("2026-10-01"), List.of("10:00-12:00"), null)),
                List.of());
        assertThat(working.working().plus(at("2026-09-30T00:00"), Duration.ofHours(1)))
                .isEqualTo(at("2026-10-01T11:00"));
    }

    @Test
    void reportsYearsWithoutPublishedHolidays() {
        assertThat(standard.unpublishedYears(at("2026-12-31T17:00"), at("2026-12-31T18:00")))
                .isEmpty();
        assertThat(standard.unpublishedYears(at("2026-12-31T17:00"), at("2027-01-04T10:00")))
                .containsExactly(2027);
        assertThat(standard.unpublishedYears(at("2006-11-30T17:00"), at("2007-01-04T10:00")))
                .containsExactly(2006);
        assertThat(CalendarFixtures.daily("UTC", "09:00-10:00").unpublishedYears(at("2030-01-01T00:00"), Instant.now()))
                .isEmpty();
    }

    @Test
    void refusesATargetBeyondTenYears() {
        WorkingCalendar thin = new WorkingCalendar(
                standard.zone(),
                Map.<DayOfWeek, List<WorkingHours>>of(),
                Map.of(LocalDate.parse("2026-12-24"), WorkingHours.parseDay(List.of("09:00-10:00"))),
                Optional.empty());
        Instant start = at("2026-11-27T09:00");
        assertThat(thin.worksSoonAfter(start)).isTrue();
        assertThat(thin.plus(start, Duration.ofHours(1))).isEqualTo(at("2026-12-24T10:00"));
        assertThatThrownBy(() -> thin.plus(start, Duration.ofMinutes(61))).isInstanceOf(CalendarExhausted.class);
    }

    @Test
    void seesWorkingTimeWithin366DaysOnly() {
        WorkingCalendar far = new WorkingCalendar(
                standard.zone(),
                Map.<DayOfWeek, List<WorkingHours>>of(),
                Map.of(LocalDate.parse("2027-11-28"), WorkingHours.parseDay(List.of("09:00-10:00"))),
                Optional.empty());
        assertThat(far.worksSoonAfter(at("2026-11-27T09:00"))).isTrue();
        assertThat(far.worksSoonAfter(at("2026-11-26T09:00"))).isFalse();
        assertThat(far.worksSoonAfter(at("2027-11-28T10:00"))).isFalse();
    }

    @Test
    void readsTheWallClockAcrossDaylightSavingChanges() {
        // New York: on 2026-03-08 02:00 becomes 03:00, on 2026-11-01 02:00 becomes 01:00
        WorkingCalendar night = CalendarFixtures.daily("America/New_York", "01:00-04:00");
        Instant spring = Instant.parse("2026-03-08T05:00:00Z");
        assertThat(night.workingTimeBetween(spring, spring.plus(Duration.ofHours(12))))
                .isEqualTo(Duration.ofHours(2));
        assertThat(night.plus(spring, Duration.ofHours(2))).isEqualTo(Instant.parse("2026-03-08T08:00:00Z"));
        Instant autumn = Instant.parse("2026-11-01T04:00:00Z");
        assertThat(night.workingTimeBetween(autumn, autumn.plus(Duration.ofHours(12))))
                .isEqualTo(Duration.ofHours(4));
    }

    @Test
    void neverWorksInAnHourThatTheClockSkips() {
        WorkingCalendar skipped = CalendarFixtures.daily("America/New_York", "02:15-02:45", "03:00-04:00");
        Instant midnight = Instant.parse("2026-03-08T05:00:00Z");
        assertThat(skipped.workingTimeBetween(midnight, midnight.plus(Duration.ofHours(12))))
                .isEqualTo(Duration.ofHours(1));
        assertThat(skipped.plus(midnight, Duration.ofMinutes(10))).isEqualTo(Instant.parse("2026-03-08T07:10:00Z"));
    }

    @Test
    void worksAroundTheClock() {
        WorkingCalendar always = CalendarFixtures.daily("Europe/Berlin", "00:00-24:00");
        Instant start = Instant.parse("2026-10-24T10:20:30.400Z");
        assertThat(always.plus(start, Duration.ofHours(100))).isEqualTo(start.plus(Duration.ofHours(100)));
    }
}
