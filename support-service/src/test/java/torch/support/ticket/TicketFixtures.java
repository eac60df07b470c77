package torch.support.ticket;

import static torch.support.calendar.CalendarFixtures.appliedStandard;
import static torch.support.calendar.CalendarFixtures.at;

import java.time.Duration;
import java.time.Instant;
import torch.support.sla.Goals;
import torch.support.sla.Priority;
import torch.support.sla.SlaClock;
import torch.support.sla.TicketType;

/** Tickets opened on Monday 2026-11-30 at 09:00 in Shanghai; 1 h to the first response, 4 h to the resolution. */
final class TicketFixtures {

    static final Instant MONDAY_9 = at("2026-11-30T09:00");
    static final Goals GOALS = new Goals(Duration.ofHours(1), Duration.ofHours(4));
    static final String CUSTOMER = "01934d7e-0000-7000-8000-000000000001";
    static final String COMPLAINT = "01934d7e-0000-7000-8000-000000000002";
    static final String VISIT = "01934d7e-0000-7000-8000-000000000003";

    private TicketFixtures() {}

    static Stamp by(String agent, String local) {
        return new Stamp(at(local), agent);
    }

    static Ticket aNew(TicketType type) {
        return opened(type, null);
    }

    static Ticket aVisit() {
        return opened(TicketType.RETURN_VISIT, COMPLAINT);
    }

    private static Ticket opened(TicketType type, String complaintId) {
        Intake intake = new Intake("T-2026-000123", type, Channel.PHONE, CUSTOMER, complaintId, "agent-1", MONDAY_9);
        Matter matter = new Matter("油桶渗漏", "桶盖处渗油", Priority.HIGH, "contact-7", "22423", "B-17");
        SlaClock clock = SlaClock.start(appliedStandard(1_2026), GOALS, MONDAY_9);
        return Ticket.open(intake, matter, clock, new Stamp(MONDAY_9, "agent-1"))
                .state();
    }

    static Ticket anAssigned(TicketType type) {
        return aNew(type).assign("agent-2", by("agent-1", "2026-11-30T09:10")).state();
    }

    static Ticket aResolved(TicketType type) {
        return anAssigned(type)
                .resolve("换桶", null, by("agent-2", "2026-11-30T09:50"))
                .state();
    }

    static ReturnVisit aConfirmation(String local) {
        return new ReturnVisit(VISIT, at(local), "agent-3", true);
    }

    static Ticket in(TicketStatus status) {
        return switch (status) {
            case NEW -> aNew(TicketType.ENQUIRY);
            case ASSIGNED -> anAssigned(TicketType.ENQUIRY);
            case IN_PROGRESS ->
                anAssigned(TicketType.ENQUIRY)
                        .respond(by("agent-2", "2026-11-30T09:20"))
                        .state();
            case ON_HOLD ->
                in(TicketStatus.IN_PROGRESS)
                        .hold("x", appliedStandard(1_2026), by("agent-2", "2026-11-30T09:30"))
                        .state();
            case RESOLVED -> aResolved(TicketType.ENQUIRY);
            case CLOSED ->
                aResolved(TicketType.ENQUIRY)
                        .close(by("agent-2", "2026-11-30T10:00"))
                        .state();
        };
    }
}
