package torch.support.ticket;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import torch.platform.aggregate.Aggregates;
import torch.platform.aggregate.Command;
import torch.platform.aggregate.Versioned;
import torch.platform.problem.FieldError;
import torch.platform.problem.Invalid;
import torch.support.calendar.AppliedCalendar;
import torch.support.customer.Customers;
import torch.support.sla.SlaClock;
import torch.support.sla.TicketType;

/** Opens tickets: looks up what a new one refers to, gives it its number and starts its clock. */
@Component
class TicketOpening {

    private final Aggregates<Ticket> store;
    private final Customers customers;
    private final Promises promises;
    private final TicketNumberLedger numbers;
    private final Clock clock;

    TicketOpening(
            Aggregates<Ticket> store, Customers customers, Promises promises, TicketNumberLedger numbers, Clock clock) {
        this.store = store;
        this.customers = customers;
        this.promises = promises;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** @throws Invalid customer, calendar or complaint unknown or not fitting */
    Versioned<Ticket> open(String id, Command command, TicketRequests.Open request) {
        if (!customers.knows(request.customerId())) {
            throw unfit("CUSTOMER_UNKNOWN", "/customerId", "Support has not seen this customer");
        }
        if (request.complaintId() != null) {
            checkComplaint(request, request.complaintId());
        }
        Instant now = clock.instant();
        Stamp stamp = new Stamp(now, command.actor().id());
        AppliedCalendar calendar = promises.calendar(request.calendarOrDefault());
        SlaClock running = SlaClock.start(calendar, promises.goals(request.type(), request.priorityOrNormal()), now);
        Intake intake = request.intake(numbers.next(calendar.working().yearOf(now)), stamp);
        return store.create(id, command, Ticket.open(intake, request.matter(), running, stamp));
    }

    /** Whether the complaint may be followed up; checked again when the customer confirms. */
    private void checkComplaint(TicketRequests.Open request, String complaintId) {
        if (request.type() != TicketType.RETURN_VISIT) {
            throw unfit("COMPLAINT_NOT_ALLOWED", "/complaintId", "Only a return visit follows up a complaint");
        }
        Ticket complaint = store.find(complaintId).map(Versioned::state).orElse(null);
        if (complaint == null
                || complaint.intake().type() != TicketType.COMPLAINT
                || !complaint.intake().customerId().equals(request.customerId())) {
            throw unfit("COMPLAINT_UNKNOWN", "/complaintId", "No complaint of this customer");
        }
        if (complaint.progress().status() != TicketStatus.RESOLVED) {
            throw new TicketRefused.ComplaintNotResolved();
        }
    }

    private static Invalid unfit(String code, String pointer, String detail) {
        return new Invalid(code, detail, new FieldError(pointer, code, detail));
    }
}
