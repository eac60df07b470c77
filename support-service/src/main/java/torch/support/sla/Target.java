package torch.support.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import torch.support.calendar.WorkingCalendar;

/**
 * One promise and how it stands. Every instant is stored when it becomes known, so that nothing is reckoned to find
 * what is due.
 *
 * @param warn75At 75 % of the goal's working time; null while the clock stands still before it, as the next two
 * @param dueAt the whole of it: met before, late from then on
 * @param warnedPercent highest warning raised, 0 when none
 * @param breachedAt the due instant that was missed; stays for good, whatever changes later
 * @param unpublishedYears years between start and due instant whose holidays are not known
 */
public record Target(
        int goalMinutes,
        @Nullable Instant warn75At,
        @Nullable Instant warn90At,
        @Nullable Instant dueAt,
        int warnedPercent,
        @Nullable Instant breachedAt,
        @Nullable Instant metAt,
        List<Integer> unpublishedYears) {

    public Target {
        unpublishedYears = List.copyOf(unpublishedYears);
    }

    static Target of(Duration goal) {
        return new Target(Math.toIntExact(goal.toMinutes()), null, null, null, 0, null, null, List.of());
    }

    /** Neither met nor missed: only then may the due instant still move. */
    private boolean pending() {
        return metAt == null && breachedAt == null;
    }

    Target withGoal(Duration goal) {
        int minutes = Math.toIntExact(goal.toMinutes());
        return pending() ? copy(minutes, warn75At, warn90At, dueAt, warnedPercent, unpublishedYears) : this;
    }

    /** Reckons the instants; a warning whose instant has moved into the future will be raised again. */
    Target reckoned(RunningTime time, Instant now) {
        if (!pending()) {
            return this;
        }
        Duration goal = Duration.ofMinutes(goalMinutes);
        Instant at75 = time.reaches(goal.multipliedBy(3).dividedBy(4));
        Instant at90 = time.reaches(goal.multipliedBy(9).dividedBy(10));
        Instant due = time.reaches(goal);
        int warned = reached(at90, now) ? warnedPercent : Math.min(warnedPercent, reached(at75, now) ? 75 : 0);
        return copy(goalMinutes, at75, at90, due, warned, years(time.calendar(), time.start(), due));
    }

    private static boolean reached(@Nullable Instant level, Instant now) {
        return level != null && !level.isAfter(now);
    }

    private static List<Integer> years(WorkingCalendar calendar, Instant start, @Nullable Instant due) {
        return due == null ? List.of() : calendar.unpublishedYears(start, due);
    }

    Target met(Instant at) {
        return new Target(goalMinutes, warn75At, warn90At, dueAt, warnedPercent, breachedAt, at, unpublishedYears);
    }

    Target reopened() {
        return new Target(goalMinutes, warn75At, warn90At, dueAt, warnedPercent, breachedAt, null, unpublishedYears);
    }

    /** What is to be raised next, also in the past; a target met late is still reported as breached. */
    Optional<SlaSignal> next(TargetKind kind) {
        if (breachedAt != null) {
            return Optional.empty();
        }
        if (metAt != null) {
            return reached(dueAt, metAt) ? signal(kind, SlaLevel.BREACH, dueAt) : Optional.empty();
        }
        if (warnedPercent < SlaLevel.WARNING_75.percent()) {
            return signal(kind, SlaLevel.WARNING_75, warn75At);
        }
        return warnedPercent < SlaLevel.WARNING_90.percent()
                ? signal(kind, SlaLevel.WARNING_90, warn90At)
                : signal(kind, SlaLevel.BREACH, dueAt);
    }

    private Optional<SlaSignal> signal(TargetKind kind, SlaLevel level, @Nullable Instant at) {
        return Optional.ofNullable(at).map(instant -> new SlaSignal(kind, level, instant, dueAt));
    }

    Target raised(SlaLevel level) {
        return switch (level) {
            case WARNING_75, WARNING_90 ->
                copy(goalMinutes, warn75At, warn90At, dueAt, level.percent(), unpublishedYears);
            case BREACH ->
                new Target(goalMinutes, warn75At, warn90At, dueAt, warnedPercent, dueAt, metAt, unpublishedYears);
        };
    }

    private Target copy(
            int goal,
            @Nullable Instant at75,
            @Nullable Instant at90,
            @Nullable Instant due,
            int warned,
            List<Integer> years) {
        return new Target(goal, at75, at90, due, warned, breachedAt, metAt, years);
    }
}
