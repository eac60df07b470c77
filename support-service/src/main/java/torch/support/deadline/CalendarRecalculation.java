package torch.support.deadline;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import torch.support.calendar.AppliedCalendar;
import torch.support.calendar.Calendars;
import torch.support.ticket.Tickets;

/**
 * Reckons open tickets again when their calendar has a newer edition. Each ticket names the edition it was reckoned
 * with: so a crash loses nothing, a repetition changes nothing, and a ticket opened in the same moment is found too.
 */
@Component
class CalendarRecalculation {

    private final Calendars calendars;
    private final DueTickets due;
    private final Tickets tickets;

    CalendarRecalculation(Calendars calendars, DueTickets due, Tickets tickets) {
        this.calendars = calendars;
        this.due = due;
        this.tickets = tickets;
    }

    @Scheduled(fixedDelayString = "${torch.sla.recalculate-every:5s}")
    void recalculate() {
        for (AppliedCalendar calendar : calendars.refresh()) {
            TicketBlocks.forEach(
                    last -> due.outdated(calendar, last), ticket -> tickets.recalculate(ticket.id(), calendar));
        }
    }
}
