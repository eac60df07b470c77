package torch.sales.order;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torch.platform.actor.Actor;
import torch.platform.aggregate.Aggregates;
import torch.platform.aggregate.Command;
import torch.platform.aggregate.Versioned;
import torch.sales.customer.Customers;
import torch.sales.opportunity.Closing;
import torch.sales.opportunity.Opportunities;
import torch.sales.opportunity.Opportunity;

/** Brings the order requests of a deal in line with the deal as it is now, so that no event is needed twice or in order. */
@Component
class OrderRequests {

    private static final Command BY_SALES = Command.by(Actor.system("order"));
    private static final String DEAL = "state.opportunityId";
    private static final String STATUS = "state.status";

    private final Aggregates<OrderRequest> requests;
    private final Opportunities opportunities;
    private final Customers customers;

    OrderRequests(Aggregates<OrderRequest> requests, Opportunities opportunities, Customers customers) {
        this.requests = requests;
        this.opportunities = opportunities;
        this.customers = customers;
        requests.documents().createIndex(ascending(DEAL, STATUS));
    }

    /** Looks at the deal once more after making a request: it may have been reopened in between. */
    void settle(String opportunityId) {
        String made = null;
        String wanted = align(opportunityId);
        while (wanted != null && !wanted.equals(made)) {
            made = wanted;
            wanted = align(opportunityId);
        }
    }

    /** @return the request that the deal wants and now has */
    private @Nullable String align(String opportunityId) {
        Versioned<Opportunity> deal = opportunities.find(opportunityId).orElse(null);
        Closing closing = deal == null ? null : deal.state().closing();
        String wanted = closing == null ? null : closing.orderRequestId();
        for (String outdated : requestedBut(wanted == null ? "" : wanted, opportunityId)) {
            requests.change(outdated, BY_SALES, current -> current.state().withdraw());
        }
        if (deal != null && closing != null && wanted != null) {
            request(wanted, opportunityId, deal.state(), closing);
        }
        return wanted;
    }

    /** Made once: the id comes from the deal and the version it was won with. */
    private void request(String id, String opportunityId, Opportunity deal, Closing closing) {
        if (requests.find(id).isPresent()) {
            return;
        }
        String customerId = deal.origin().customerId();
        OrderRequest request = new OrderRequest(
                opportunityId,
                customerId,
                customers.erpCode(customerId).orElse(null),
                OrderRequest.Status.REQUESTED,
                deal.lines(),
                closing.deliveryDate(),
                closing.note(),
                closing.by(),
                closing.at());
        requests.create(id, new Command(new Actor(closing.by()), null, null), request.request());
    }

    private List<String> requestedBut(String wanted, String opportunityId) {
        return requests.documents()
                .find(and(eq(DEAL, opportunityId), eq(STATUS, OrderRequest.Status.REQUESTED.name()), ne("_id", wanted)))
                .projection(Projections.include("_id"))
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }
}
