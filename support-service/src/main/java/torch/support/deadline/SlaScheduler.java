package torch.support.deadline;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import torch.platform.aggregate.Versioned;
import torch.support.sla.SlaSignal;
import torch.support.ticket.Ticket;
import torch.support.ticket.Tickets;

/**
 * Raises warnings and breaches when they fall due (product.md, T2). Any number of instances may run: the ticket itself
 * decides whether a signal is still to be raised.
 */
@Component
class SlaScheduler {

    private final DueTickets due;
    private final Tickets tickets;
    private final Clock clock;
    private final Timer lateness;

    SlaScheduler(DueTickets due, Tickets tickets, Clock clock, MeterRegistry metrics) {
        this.due = due;
        this.tickets = tickets;
        this.clock = clock;
        this.lateness = metrics.timer("sla.signal.lateness");
    }

    @Scheduled(fixedDelayString = "${torch.sla.raise-every:2s}")
    void raise() {
        Instant now = clock.instant();
        TicketBlocks.forEach(last -> due.signals(now, last), ticket -> raise(ticket, now));
    }

    /** After an outage several levels may be due at once: each is raised, in order. */
    private void raise(Versioned<Ticket> found, Instant now) {
        Versioned<Ticket> ticket = found;
        for (Optional<SlaSignal> signal = dueBy(now, ticket); signal.isPresent(); signal = dueBy(now, ticket)) {
            ticket = tickets.raise(ticket.id(), signal.get());
            lateness.record(Duration.between(signal.get().at(), clock.instant()));
        }
    }

    private static Optional<SlaSignal> dueBy(Instant now, Versioned<Ticket> ticket) {
        return ticket.state().clock().next().filter(signal -> !signal.at().isAfter(now));
    }
}
