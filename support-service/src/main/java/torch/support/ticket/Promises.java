package torch.support.ticket;

import org.springframework.stereotype.Component;
import torch.support.calendar.AppliedCalendar;
import torch.support.calendar.Calendars;
import torch.support.sla.Goals;
import torch.support.sla.Priority;
import torch.support.sla.SlaPolicy;
import torch.support.sla.TicketType;

/** What is promised for a ticket, and the calendar that the promise is reckoned with. */
@Component
class Promises {

    private final Calendars calendars;
    private final SlaPolicy policy;

    Promises(Calendars calendars, SlaPolicy policy) {
        this.calendars = calendars;
        this.policy = policy;
    }

    AppliedCalendar calendar(String id) {
        return calendars.applied(id);
    }

    AppliedCalendar calendarOf(Ticket ticket) {
        return calendar(ticket.clock().calendar());
    }

    Goals goals(TicketType type, Priority priority) {
        return policy.of(type, priority);
    }

    Goals goalsOf(Ticket ticket) {
        return goals(ticket.intake().type(), ticket.matter().priority());
    }
}
