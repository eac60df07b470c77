package torch.support.returnvisit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static torch.support.ticket.TicketFields.RETURN_VISIT;

import com.mongodb.client.FindIterable;
import com.mongodb.client.model.Projections;
import org.bson.Document;
import org.springframework.stereotype.Component;
import torch.platform.aggregate.Aggregates;
import torch.platform.web.Seen;
import torch.support.ticket.Ticket;

/** Lets {@code ?after=return-visits/{ticket}@{version}} wait until the complaint knows of the confirmation. */
@Component
class ReturnVisitsSeen implements Seen {

    private final Aggregates<Ticket> store;

    ReturnVisitsSeen(Aggregates<Ticket> store) {
        this.store = store;
    }

    @Override
    public String resource() {
        return "return-visits";
    }

    /** A confirmation is final: whoever has seen it has seen every later version too. */
    @Override
    public long version(String id) {
        return find(id).first() == null ? 0 : Long.MAX_VALUE;
    }

    FindIterable<Document> find(String id) {
        return store.documents()
                .find(and(eq(RETURN_VISIT, id), exists(RETURN_VISIT)))
                .projection(Projections.include("_id"));
    }
}
