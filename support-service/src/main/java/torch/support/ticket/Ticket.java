package torch.support.ticket;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import torch.platform.aggregate.Decision;
import torch.support.calendar.AppliedCalendar;
import torch.support.sla.Goals;
import torch.support.sla.SlaClock;
import torch.support.sla.SlaSignal;
import torch.support.sla.TicketType;

/**
 * A customer's request from opening to closing, with the promises made for it (product.md, T1, T2, T4).
 *
 * @param returnVisit of a complaint, once the customer has confirmed the present resolution
 */
public record Ticket(
        Intake intake,
        Matter matter,
        Progress progress,
        SlaClock clock,
        @Nullable ReturnVisit returnVisit,
        List<LogEntry> log) {

    public Ticket {
        log = List.copyOf(log);
    }

    static Decision<Ticket> open(Intake intake, Matter matter, SlaClock clock, Stamp stamp) {
        return new Ticket(intake, matter, Progress.NEW, clock, null, List.of())
                .says(new TicketEvent.Opened(intake.number(), intake.customerId()), stamp);
    }

    Decision<Ticket> assign(String agent, Stamp stamp) {
        Progress next = progress.assigned(agent);
        return decide(next, clock, new TicketEvent.Assigned(agent, progress.owner()), stamp);
    }

    Decision<Ticket> change(Matter next, Goals goals, AppliedCalendar calendar, Stamp stamp) {
        if (progress.status() == TicketStatus.CLOSED) {
            throw new TicketRefused.StatusInTheWay(TicketStatus.CLOSED);
        }
        boolean otherPromise = next.priority() != matter.priority() && progress.isOpen();
        SlaClock promised = otherPromise ? clock.promised(goals, calendar, stamp.at()) : clock;
        TicketEvent event = new TicketEvent.MatterChanged(matter.changedIn(next));
        return next.equals(matter)
                ? new Decision<>(this, event)
                : new Ticket(intake, next, progress, promised, returnVisit, log).says(event, stamp);
    }

    Decision<Ticket> respond(Stamp stamp) {
        SlaClock responded = clock.responded(stamp.at());
        var event = new TicketEvent.Responded(
                Objects.requireNonNull(responded.firstResponse().metAt()));
        return decide(progress.responded(), responded, event, stamp);
    }

    Decision<Ticket> hold(String reason, AppliedCalendar calendar, Stamp stamp) {
        Progress next = progress.held(reason);
        return decide(next, clock.held(calendar, stamp.at()), new TicketEvent.Held(reason), stamp);
    }

    Decision<Ticket> resume(AppliedCalendar calendar, Stamp stamp) {
        Progress next = progress.resumed(clock.firstResponse().metAt() != null);
        var event = new TicketEvent.Resumed(clock.pauses().getLast().from());
        return decide(next, clock.resumed(calendar, stamp.at()), event, stamp);
    }

    /** A resolution answers the customer too. */
    Decision<Ticket> resolve(String text, @Nullable Outcome outcome, Stamp stamp) {
        if ((outcome != null) != (intake.type() == TicketType.RETURN_VISIT)) {
            throw new OutcomeMisplaced(intake.type());
        }
        Progress next = progress.resolved(new Resolution(text, stamp.at(), outcome));
        return decide(next, clock.resolved(stamp.at()), new TicketEvent.Resolved(text, outcome), stamp);
    }

    Decision<Ticket> close(Stamp stamp) {
        Progress next = progress.closed(stamp.at());
        if (intake.type() == TicketType.COMPLAINT && returnVisit == null) {
            throw new TicketRefused.ReturnVisitRequired();
        }
        return decide(next, clock, new TicketEvent.Closed(), stamp);
    }

    Decision<Ticket> reopen(String reason, Goals goals, AppliedCalendar calendar, Stamp stamp) {
        Progress next = progress.reopened();
        if (intake.complaintId() != null) {
            throw new TicketRefused.ReturnVisitFinal();
        }
        SlaClock running = clock.reopened(goals, calendar, stamp.at());
        return new Ticket(intake, matter, next, running, null, log).says(new TicketEvent.Reopened(reason), stamp);
    }

    /** Takes note of a visit that confirmed the present resolution; any other is none of this complaint's business. */
    Decision<Ticket> confirmReturnVisit(ReturnVisit visit, Stamp stamp) {
        var event = new TicketEvent.ReturnVisitConfirmed(
                visit.ticketId(), visit.confirmedAt(), visit.by(), visit.satisfied());
        return awaitsReturnVisit() && !visit.confirmedAt().isBefore(resolution().at())
                ? new Ticket(intake, matter, progress, clock, visit, log).says(event, stamp)
                : new Decision<>(this, event);
    }

    boolean awaitsReturnVisit() {
        return intake.type() == TicketType.COMPLAINT
                && progress.status() == TicketStatus.RESOLVED
                && returnVisit == null;
    }

    Decision<Ticket> raise(SlaSignal signal, Stamp stamp) {
        return decide(progress, clock.raised(signal), event(signal), stamp);
    }

    private static TicketEvent event(SlaSignal signal) {
        return switch (signal.level()) {
            case WARNING_75, WARNING_90 ->
                new TicketEvent.SlaWarned(signal.target(), signal.level().percent(), signal.dueAt());
            case BREACH -> new TicketEvent.SlaBreached(signal.target(), signal.at());
        };
    }

    Decision<Ticket> recalculate(AppliedCalendar calendar, Stamp stamp) {
        boolean older = clock.edition() < calendar.edition() && progress.isOpen();
        SlaClock reckoned = older ? clock.reckoned(calendar, stamp.at()) : clock;
        return decide(progress, reckoned, new TicketEvent.Recalculated(calendar.id()), stamp);
    }

    private Resolution resolution() {
        return Objects.requireNonNull(progress.resolution());
    }

    private Decision<Ticket> decide(Progress next, SlaClock running, TicketEvent event, Stamp stamp) {
        return next.equals(progress) && running.equals(clock)
                ? new Decision<>(this, event)
                : new Ticket(intake, matter, next, running, returnVisit, log).says(event, stamp);
    }

    private Decision<Ticket> says(TicketEvent event, Stamp stamp) {
        List<LogEntry> longer = LogEntry.append(log, LogEntry.of(event, stamp));
        return new Decision<>(new Ticket(intake, matter, progress, clock, returnVisit, longer), event);
    }
}
