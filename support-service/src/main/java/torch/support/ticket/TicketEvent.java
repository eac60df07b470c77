package torch.support.ticket;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torch.platform.event.Event;
import torch.support.sla.TargetKind;

/** What happened to a ticket: the {@code change} of a message on {@code crm.tickets.v1}. */
sealed interface TicketEvent extends Event {

    /** What the log says beyond the type. */
    default @Nullable String note() {
        return null;
    }

    record Opened(String number, String customerId) implements TicketEvent {
        @Override
        public String type() {
            return "crm.ticket.opened.v1";
        }

        @Override
        public String note() {
            return number;
        }
    }

    record Assigned(String owner, @Nullable String previousOwner) implements TicketEvent {
        @Override
        public String type() {
            return "crm.ticket.assigned.v1";
        }

        @Override
        public String note() {
            return owner;
        }
    }

    record MatterChanged(List<String> fields) implements TicketEvent {
        @Override
        public String type() {
            return "crm.ticket.changed.v1";
        }

        @Override
        public String note() {
            return String.join(", ", fields);
        }
    }

    record Responded(Instant firstRespondedAt) implements TicketEvent {
        @Override
        public String type() {
            return "crm.ticket.responded.v1";
        }
    }

    record Held(String reason) implements TicketEvent {
        @Override
        public String type() {
            return "crm.ticket.held.v1";
        }

        @Override
        public String note() {
            return reason;
        }
    }

    record Resumed(Instant heldSince) implements TicketEvent {
        @Override
        public String type() {
            return "crm.ticket.resumed.v1";
        }
    }

    record Resolved(String resolution, @Nullable Outcome outcome) implements TicketEvent {
        @Override
        public String type() {
            return "crm.ticket.resolved.v1";
        }

        @Override
        public String note() {
            return resolution;
        }
    }

    record Closed() implements TicketEvent {
        @Override
        public String type() {
            return "crm.ticket.closed.v1";
        }
    }

    record Reopened(String reason) implements TicketEvent {
        @Override
        public String type() {
            return "crm.ticket.reopened.v1";
        }

        @Override
        public String note() {
            return reason;
        }
    }

    record ReturnVisitConfirmed(String ticketId, Instant confirmedAt, String by, boolean satisfied)
            implements TicketEvent {
        @Override
        public String type() {
            return "crm.ticket.return-visit-confirmed.v1";
        }

        @Override
        public String note() {
            return ticketId;
        }
    }

    record SlaWarned(
            TargetKind target, int percent, @Nullable Instant dueAt) implements TicketEvent {
        @Override
        public String type() {
            return "crm.ticket.sla-warned.v1";
        }

        @Override
        public String note() {
            return target + " " + percent + " %";
        }
    }

    record SlaBreached(TargetKind target, Instant dueAt) implements TicketEvent {
        @Override
        public String type() {
            return "crm.ticket.sla-breached.v1";
        }

        @Override
        public String note() {
            return target.name();
        }
    }

    record Recalculated(String calendar) implements TicketEvent {
        @Override
        public String type() {
            return "crm.ticket.recalculated.v1";
        }

        @Override
        public String note() {
            return calendar;
        }
    }
}
