package torch.support.deadline;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static torch.support.ticket.TicketFields.CALENDAR;
import static torch.support.ticket.TicketFields.OPEN_EDITION;
import static torch.support.ticket.TicketFields.SIGNAL_AT;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torch.platform.aggregate.Aggregates;
import torch.platform.aggregate.Versioned;
import torch.support.calendar.AppliedCalendar;
import torch.support.sla.SlaSignal;
import torch.support.ticket.Ticket;
import torch.support.ticket.TicketFields;

/** What the clock, not a person, has to change; in blocks, so that one ticket that fails does not hold up the rest. */
@Component
class DueTickets {

    static final int BLOCK = 50;

    private final Aggregates<Ticket> store;
    private final MongoCollection<Document> tickets;

    DueTickets(Aggregates<Ticket> store) {
        this.store = store;
        this.tickets = store.documents();
    }

    /** Tickets with a signal due by {@code now}, after the last of the block before. */
    List<Versioned<Ticket>> signals(Instant now, @Nullable Versioned<Ticket> last) {
        return read(findSignals(now, last));
    }

    FindIterable<Document> findSignals(Instant now, @Nullable Versioned<Ticket> last) {
        List<Bson> criteria = new ArrayList<>(List.of(TicketFields.HAS_SIGNAL, lte(SIGNAL_AT, now)));
        if (last != null) {
            Instant at = last.state().clock().next().map(SlaSignal::at).orElse(now);
            criteria.add(and(gte(SIGNAL_AT, at), or(gt(SIGNAL_AT, at), gt("_id", last.id()))));
        }
        return tickets.find(and(criteria))
                .sort(Sorts.ascending(SIGNAL_AT, "_id"))
                .limit(BLOCK);
    }

    /** Open tickets reckoned with an older edition of the calendar, after the last of the block before. */
    List<Versioned<Ticket>> outdated(AppliedCalendar calendar, @Nullable Versioned<Ticket> last) {
        return read(findOutdated(calendar, last));
    }

    FindIterable<Document> findOutdated(AppliedCalendar calendar, @Nullable Versioned<Ticket> last) {
        List<Bson> criteria = new ArrayList<>(
                List.of(eq(CALENDAR, calendar.id()), TicketFields.IS_OPEN, lt(OPEN_EDITION, calendar.edition())));
        if (last != null) {
            long edition = last.state().clock().edition();
            criteria.add(and(gte(OPEN_EDITION, edition), or(gt(OPEN_EDITION, edition), gt("_id", last.id()))));
        }
        return tickets.find(and(criteria))
                .sort(Sorts.ascending(OPEN_EDITION, "_id"))
                .limit(BLOCK);
    }

    private List<Versioned<Ticket>> read(FindIterable<Document> found) {
        return found.map(store::read).into(new ArrayList<>());
    }
}
