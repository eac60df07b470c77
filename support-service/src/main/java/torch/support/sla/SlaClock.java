package torch.support.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import torch.support.calendar.AppliedCalendar;

/**
 * The promises of one ticket in working time (product.md, "SLA"). Pure: a caller says what happened and when.
 *
 * @param edition of the calendar that the instants were reckoned with
 * @param pauses of the resolution only, oldest first; only the last may be open
 */
public record SlaClock(
        String calendar, long edition, Instant startedAt, List<Pause> pauses, Target firstResponse, Target resolution) {

    public SlaClock {
        pauses = List.copyOf(pauses);
    }

    public static SlaClock start(AppliedCalendar calendar, Goals goals, Instant at) {
        return new SlaClock(
                        calendar.id(),
                        calendar.edition(),
                        at,
                        List.of(),
                        Target.of(goals.firstResponse()),
                        Target.of(goals.resolution()))
                .reckoned(calendar, at);
    }

    public SlaClock responded(Instant at) {
        return firstResponse.metAt() != null ? this : with(firstResponse.met(at), resolution);
    }

    public SlaClock held(AppliedCalendar calendar, Instant at) {
        List<Pause> longer = new ArrayList<>(pauses);
        longer.add(new Pause(at, null));
        return paused(longer).reckoned(calendar, at);
    }

    public SlaClock resumed(AppliedCalendar calendar, Instant at) {
        List<Pause> ended = new ArrayList<>(pauses);
        ended.add(new Pause(ended.removeLast().from(), at));
        return paused(ended).reckoned(calendar, at);
    }

    public SlaClock resolved(Instant at) {
        return responded(at).with(responded(at).firstResponse, resolution.met(at));
    }

    /** The promise is open again; nobody was working on it in between, so that time does not count. */
    public SlaClock reopened(Goals goals, AppliedCalendar calendar, Instant at) {
        Instant resolvedAt = Objects.requireNonNull(resolution.metAt());
        List<Pause> longer = new ArrayList<>(pauses);
        longer.add(new Pause(resolvedAt, at));
        return paused(longer).with(firstResponse, resolution.reopened()).promised(goals, calendar, at);
    }

    public SlaClock promised(Goals goals, AppliedCalendar calendar, Instant at) {
        return with(firstResponse.withGoal(goals.firstResponse()), resolution.withGoal(goals.resolution()))
                .reckoned(calendar, at);
    }

    /** Reckons again with a calendar of the same or a higher edition. */
    public SlaClock reckoned(AppliedCalendar applied, Instant now) {
        RunningTime always = new RunningTime(applied.working(), startedAt, List.of());
        RunningTime running = new RunningTime(applied.working(), startedAt, pauses);
        return new SlaClock(
                calendar,
                applied.edition(),
                startedAt,
                pauses,
                firstResponse.reckoned(always, now),
                resolution.reckoned(running, now));
    }

    /** The earliest warning or breach not yet raised. */
    public Optional<SlaSignal> next() {
        return Stream.of(firstResponse.next(TargetKind.FIRST_RESPONSE), resolution.next(TargetKind.RESOLUTION))
                .flatMap(Optional::stream)
                .min(Comparator.comparing(SlaSignal::at));
    }

    /** Nothing changes unless the signal is still the next of its target: it was raised, or the due instant moved. */
    public SlaClock raised(SlaSignal signal) {
        return switch (signal.target()) {
            case FIRST_RESPONSE ->
                expects(firstResponse, signal) ? with(firstResponse.raised(signal.level()), resolution) : this;
            case RESOLUTION ->
                expects(resolution, signal) ? with(firstResponse, resolution.raised(signal.level())) : this;
        };
    }

    private static boolean expects(Target target, SlaSignal signal) {
        return target.next(signal.target()).filter(signal::equals).isPresent();
    }

    /** The earliest due instant of what is promised and not met, also a missed one; null when no clock runs. */
    public @Nullable Instant dueAt() {
        return Stream.of(firstResponse, resolution)
                .filter(target -> target.metAt() == null)
                .flatMap(target -> Stream.ofNullable(target.dueAt()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private SlaClock paused(List<Pause> next) {
        return new SlaClock(calendar, edition, startedAt, next, firstResponse, resolution);
    }

    private SlaClock with(Target nextFirstResponse, Target nextResolution) {
        return new SlaClock(calendar, edition, startedAt, pauses, nextFirstResponse, nextResolution);
    }
}
