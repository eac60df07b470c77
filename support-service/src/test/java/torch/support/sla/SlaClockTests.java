package torch.support.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static torch.support.calendar.CalendarFixtures.appliedStandard;
import static torch.support.calendar.CalendarFixtures.at;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import torch.support.calendar.AppliedCalendar;

/** Monday is 2026-11-30; goals are 1 h to the first response and 4 h to the resolution. */
class SlaClockTests {

    private static final Goals GOALS = new Goals(Duration.ofHours(1), Duration.ofHours(4));
    private static final Instant MONDAY_9 = at("2026-11-30T09:00");

    private final AppliedCalendar calendar = appliedStandard(1);
    private final SlaClock started = SlaClock.start(calendar, GOALS, MONDAY_9);

    @Test
    void storesEveryInstantAtTheStart() {
        assertThat(started.firstResponse().dueAt()).isEqualTo(at("2026-11-30T10:00"));
        assertThat(started.firstResponse().warn75At()).isEqualTo(at("2026-11-30T09:45"));
        assertThat(started.firstResponse().warn90At()).isEqualTo(at("2026-11-30T09:54"));
        assertThat(started.resolution().dueAt()).isEqualTo(at("2026-11-30T14:30"));
        assertThat(started.resolution().warn75At()).isEqualTo(at("2026-11-30T12:00"));
        assertThat(started.resolution().warn90At()).isEqualTo(at("2026-11-30T14:06"));
        assertThat(started.dueAt()).isEqualTo(at("2026-11-30T10:00"));
    }

    /** product.md, "SLA": 4 h from Mon 09:00 held 10:00-14:00 -> Mon 17:00. */
    @Test
    void aHoldStopsTheResolutionInWorkingTime() {
        SlaClock held = started.held(calendar, at("2026-11-30T10:00"));
        assertThat(held.resolution().dueAt()).isNull();
        SlaClock resumed = held.resumed(calendar, at("2026-11-30T14:00"));
        assertThat(resumed.resolution().dueAt()).isEqualTo(at("2026-11-30T17:00"));
    }

    @Test
    void aHoldOutsideWorkingHoursMovesNothing() {
        SlaClock resumed = started.held(calendar, at("2026-11-30T12:00")).resumed(calendar, at("2026-11-30T13:30"));
        assertThat(resumed.resolution().dueAt()).isEqualTo(started.resolution().dueAt());
    }

    @Test
    void reopeningClearsTheResolutionAndDoesNotCountTheTimeInBetween() {
        SlaClock reopened = started.resolved(at("2026-11-30T11:00")).reopened(GOALS, calendar, at("2026-12-02T09:00"));
        assertThat(reopened.resolution().metAt()).isNull();
        assertThat(reopened.firstResponse().metAt()).isEqualTo(at("2026-11-30T11:00"));
        assertThat(reopened.resolution().dueAt()).isEqualTo(at("2026-12-02T11:00"));
    }

    @Test
    void aMoreUrgentPromiseCountsFromTheStart() {
        SlaClock urgent = started.promised(
                new Goals(Duration.ofMinutes(30), Duration.ofHours(2)), calendar, at("2026-11-30T10:50"));
        assertThat(urgent.resolution().dueAt()).isEqualTo(at("2026-11-30T11:00"));
        assertThat(urgent.firstResponse().dueAt()).isEqualTo(at("2026-11-30T09:30"));
    }

    @Test
    void reportsAYearWithoutPublishedHolidays() {
        SlaClock newYear = SlaClock.start(calendar, GOALS, at("2026-12-31T16:30"));
        assertThat(newYear.firstResponse().unpublishedYears()).isEmpty();
        assertThat(newYear.resolution().unpublishedYears()).containsExactly(2027);
        assertThat(newYear.resolution().dueAt()).isEqualTo(at("2027-01-01T11:30"));
    }
}
