package torch.support.ticket;

import java.time.Clock;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torch.platform.actor.Actor;
import torch.platform.aggregate.Aggregates;
import torch.platform.aggregate.Command;
import torch.platform.aggregate.Decision;
import torch.platform.aggregate.Versioned;
import torch.support.calendar.AppliedCalendar;
import torch.support.sla.Goals;
import torch.support.sla.SlaSignal;

/** The commands on existing tickets: each one read and one guarded update. */
@Component
public class Tickets {

    private static final Command SLA = Command.by(Actor.system("support.sla"));
    private static final Command CALENDAR = Command.by(Actor.system("support.calendar"));
    private static final Command RETURN_VISIT = Command.by(Actor.system("support.return-visit"));

    private final Aggregates<Ticket> store;
    private final Promises promises;
    private final Clock clock;

    Tickets(Aggregates<Ticket> store, Promises promises, Clock clock) {
        this.store = store;
        this.promises = promises;
        this.clock = clock;
    }

    Versioned<Ticket> get(String id) {
        return store.get(id);
    }

    Versioned<Ticket> assign(String id, Command command, String agent) {
        return change(id, command, (ticket, stamp) -> ticket.assign(agent, stamp));
    }

    Versioned<Ticket> correct(String id, Command command, UnaryOperator<Matter> correction) {
        return change(id, command, (ticket, stamp) -> {
            Matter next = correction.apply(ticket.matter());
            Goals goals = promises.goals(ticket.intake().type(), next.priority());
            return ticket.change(next, goals, promises.calendarOf(ticket), stamp);
        });
    }

    Versioned<Ticket> respond(String id, Command command) {
        return change(id, command, Ticket::respond);
    }

    Versioned<Ticket> hold(String id, Command command, String reason) {
        return change(id, command, (ticket, stamp) -> ticket.hold(reason, promises.calendarOf(ticket), stamp));
    }

    Versioned<Ticket> resume(String id, Command command) {
        return change(id, command, (ticket, stamp) -> ticket.resume(promises.calendarOf(ticket), stamp));
    }

    Versioned<Ticket> resolve(String id, Command command, String text, @Nullable Outcome outcome) {
        return change(id, command, (ticket, stamp) -> ticket.resolve(text, outcome, stamp));
    }

    Versioned<Ticket> close(String id, Command command) {
        return change(id, command, Ticket::close);
    }

    Versioned<Ticket> reopen(String id, Command command, String reason) {
        return change(
                id,
                command,
                (ticket, stamp) -> ticket.reopen(reason, promises.goalsOf(ticket), promises.calendarOf(ticket), stamp));
    }

    public Versioned<Ticket> confirmReturnVisit(String complaintId, ReturnVisit visit) {
        return change(complaintId, RETURN_VISIT, (ticket, stamp) -> ticket.confirmReturnVisit(visit, stamp));
    }

    public Versioned<Ticket> raise(String id, SlaSignal signal) {
        return change(id, SLA, (ticket, stamp) -> ticket.raise(signal, stamp));
    }

    public Versioned<Ticket> recalculate(String id, AppliedCalendar calendar) {
        return change(id, CALENDAR, (ticket, stamp) -> ticket.recalculate(calendar, stamp));
    }

    private Versioned<Ticket> change(String id, Command command, BiFunction<Ticket, Stamp, Decision<Ticket>> decide) {
        return store.change(
                id,
                command,
                current -> decide.apply(
                        current.state(),
                        new Stamp(clock.instant(), command.actor().id())));
    }
}
