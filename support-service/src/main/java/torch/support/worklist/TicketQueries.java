package torch.support.worklist;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static torch.support.ticket.TicketFields.DUE_AT;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import torch.platform.aggregate.Aggregates;
import torch.platform.web.Page;
import torch.platform.web.PageRequest;
import torch.support.ticket.Ticket;
import torch.support.ticket.TicketFields;

/** The lists of tickets, keyset-paged. */
@Component
class TicketQueries {

    private final MongoCollection<Document> tickets;

    TicketQueries(Aggregates<Ticket> store) {
        this.tickets = store.documents();
    }

    Page<TicketSummary> list(TicketFilter filter, PageRequest page) {
        List<TicketSummary> found = find(filter, page).map(TicketSummary::of).into(new ArrayList<>());
        return Page.of(found, page, last -> sortKey(filter, last));
    }

    FindIterable<Document> find(TicketFilter filter, PageRequest page) {
        List<Bson> criteria = criteria(filter);
        return switch (filter.order()) {
            case NEWEST -> {
                if (page.after() != null) {
                    criteria.add(lt("_id", page.after().getFirst()));
                }
                yield fetch(criteria, Sorts.descending("_id"), page);
            }
            case DUE -> {
                criteria.add(TicketFields.HAS_DUE);
                if (page.after() != null) {
                    criteria.add(later(page.after()));
                }
                yield fetch(criteria, Sorts.ascending(DUE_AT, "_id"), page);
            }
        };
    }

    private FindIterable<Document> fetch(List<Bson> criteria, Bson order, PageRequest page) {
        return tickets.find(and(criteria)).sort(order).limit(page.fetch()).projection(TicketSummary.FIELDS);
    }

    private static List<Bson> criteria(TicketFilter filter) {
        List<Bson> criteria = new ArrayList<>();
        if (filter.customer() != null) {
            criteria.add(eq(TicketFields.CUSTOMER, filter.customer()));
        }
        if (filter.owner() != null) {
            criteria.add(eq(TicketFields.OWNER, filter.owner()));
        }
        if (filter.number() != null) {
            criteria.add(eq(TicketFields.NUMBER, filter.number()));
        }
        if (filter.dueBefore() != null) {
            criteria.add(lt(DUE_AT, filter.dueBefore()));
        }
        criteria.add(
                in(TicketFields.TYPE, filter.types().stream().map(Enum::name).toList()));
        criteria.add(in(
                TicketFields.STATUS, filter.statuses().stream().map(Enum::name).toList()));
        return criteria;
    }

    private static Bson later(List<String> after) {
        Instant due = Instant.parse(after.getFirst());
        // the bound that the index starts from; the rest only skips within one instant
        return and(gte(DUE_AT, due), or(gt(DUE_AT, due), gt("_id", after.getLast())));
    }

    private static List<String> sortKey(TicketFilter filter, TicketSummary last) {
        return switch (filter.order()) {
            case NEWEST -> List.of(last.id());
            case DUE -> List.of(Objects.requireNonNull(last.dueAt()).toString(), last.id());
        };
    }
}
