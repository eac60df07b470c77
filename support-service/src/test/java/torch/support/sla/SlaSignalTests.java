package torch.support.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static torch.support.calendar.CalendarFixtures.appliedStandard;
import static torch.support.calendar.CalendarFixtures.at;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import torch.support.calendar.AppliedCalendar;
import torch.support.calendar.CalendarFixtures;

/** Monday is 2026-11-30; goals are 1 h to the first response and 4 h to the resolution. */
class SlaSignalTests {

    private static final Goals GOALS = new Goals(Duration.ofHours(1), Duration.ofHours(4));
    private static final Instant MONDAY_9 = at("2026-11-30T09:00");

    private final AppliedCalendar calendar = appliedStandard(1);
    private final SlaClock started = SlaClock.start(calendar, GOALS, MONDAY_9);

    @Test
    void aHoldDoesNotExtendTheFirstResponse() {
        SlaClock held = started.held(calendar, at("2026-11-30T09:10"));
        assertThat(held.firstResponse()).isEqualTo(started.firstResponse());
        assertThat(held.dueAt()).isEqualTo(at("2026-11-30T10:00"));
        assertThat(raiseAll(held, at("2026-11-30T18:00")))
                .extracting(SlaSignal::target)
                .containsOnly(TargetKind.FIRST_RESPONSE);
    }

    @Test
    void raisesEachLevelOnceInTheOrderOfTheirInstants() {
        List<SlaSignal> raised = raiseAll(started.responded(at("2026-11-30T09:10")), at("2026-12-01T18:00"));
        assertThat(raised)
                .extracting(SlaSignal::level)
                .containsExactly(SlaLevel.WARNING_75, SlaLevel.WARNING_90, SlaLevel.BREACH);
        assertThat(raised).extracting(SlaSignal::dueAt).containsOnly(at("2026-11-30T14:30"));
        assertThat(raiseAll(started, at("2026-12-01T18:00")))
                .hasSize(6)
                .isSortedAccordingTo(java.util.Comparator.comparing(SlaSignal::at));
    }

    @Test
    void aSignalThatIsNoLongerNextChangesNothing() {
        SlaSignal signal = started.next().orElseThrow();
        SlaClock raised = started.raised(signal);
        assertThat(raised).isNotEqualTo(started);
        assertThat(raised.raised(signal)).isEqualTo(raised);
        SlaClock moved = started.promised(new Goals(Duration.ofHours(2), Duration.ofHours(4)), calendar, MONDAY_9);
        assertThat(moved.raised(signal)).isEqualTo(moved);
    }

    @Test
    void whatIsMetInTimeRaisesNothingAndWhatIsMetLateIsStillABreach() {
        SlaClock inTime = started.resolved(at("2026-11-30T09:59"));
        assertThat(inTime.next()).isEmpty();
        assertThat(inTime.dueAt()).isNull();
        SlaClock late = started.responded(at("2026-11-30T10:00"));
        assertThat(late.next())
                .hasValueSatisfying(signal -> assertThat(signal.level()).isEqualTo(SlaLevel.BREACH));
        assertThat(late.raised(late.next().orElseThrow()).firstResponse().breachedAt())
                .isEqualTo(at("2026-11-30T10:00"));
    }

    @Test
    void aWarningReachedBeforeAHoldIsStillRaisedAndOneAfterItIsNot() {
        SlaClock held = started.responded(at("2026-11-30T09:05")).held(calendar, at("2026-11-30T14:00"));
        assertThat(raiseAll(held, at("2026-11-30T18:00")))
                .singleElement()
                .satisfies(signal -> assertThat(signal.level()).isEqualTo(SlaLevel.WARNING_75));
    }

    @Test
    void aWarningRaisedBeforeAHoldIsNotRepeatedAfterIt() {
        SlaClock warned = raised(started.responded(MONDAY_9), at("2026-11-30T13:40"));
        SlaClock resumed = warned.held(calendar, at("2026-11-30T13:40")).resumed(calendar, at("2026-11-30T16:40"));
        assertThat(resumed.resolution().dueAt()).isEqualTo(at("2026-11-30T17:30"));
        assertThat(raiseAll(resumed, at("2026-12-01T18:00")))
                .extracting(SlaSignal::level)
                .containsExactly(SlaLevel.WARNING_90, SlaLevel.BREACH);
    }

    @Test
    void aBreachStaysWhateverChangesLater() {
        SlaClock breached = raised(started.responded(MONDAY_9), at("2026-11-30T15:00"));
        SlaClock later = breached.promised(new Goals(Duration.ofHours(1), Duration.ofHours(100)), calendar, MONDAY_9)
                .held(calendar, at("2026-11-30T15:00"))
                .resumed(calendar, at("2026-11-30T16:00"));
        assertThat(later.resolution()).isEqualTo(breached.resolution());
        assertThat(later.dueAt()).isEqualTo(at("2026-11-30T14:30"));
    }

    @Test
    void aChangedCalendarMovesWhatIsOpenAndRaisesAWarningAnewThatLiesAheadAgain() {
        SlaClock warned = raised(started.responded(MONDAY_9), at("2026-11-30T12:00"));
        assertThat(warned.resolution().warnedPercent()).isEqualTo(75);
        AppliedCalendar afternoons =
                new AppliedCalendar("default", 2, CalendarFixtures.daily("Asia/Shanghai", "14:00-18:00"));
        SlaClock moved = warned.reckoned(afternoons, at("2026-11-30T12:00"));
        assertThat(moved.edition()).isEqualTo(2);
        assertThat(moved.resolution().dueAt()).isEqualTo(at("2026-11-30T18:00"));
        assertThat(moved.resolution().warnedPercent()).isZero();
        assertThat(moved.firstResponse()).isEqualTo(warned.firstResponse());
        assertThat(moved.reckoned(afternoons, at("2026-11-30T12:00"))).isEqualTo(moved);
    }

    private static List<SlaSignal> raiseAll(SlaClock clock, Instant until) {
        List<SlaSignal> raised = new ArrayList<>();
        SlaClock now = clock;
        for (var next = due(now, until); next.isPresent(); next = due(now, until)) {
            raised.add(next.get());
            now = now.raised(next.get());
        }
        return raised;
    }

    private static SlaClock raised(SlaClock clock, Instant until) {
        SlaClock now = clock;
        for (SlaSignal signal : raiseAll(clock, until)) {
            now = now.raised(signal);
        }
        return now;
    }

    private static Optional<SlaSignal> due(SlaClock clock, Instant until) {
        return clock.next().filter(signal -> !signal.at().isAfter(until));
    }
}
