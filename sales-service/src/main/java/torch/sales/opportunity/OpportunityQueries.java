package torch.sales.opportunity;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoIterable;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Projections;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import torch.platform.aggregate.Aggregates;
import torch.platform.web.Page;
import torch.platform.web.PageRequest;
import torch.sales.process.Processes;
import torch.sales.process.Stage;

/** Lists of deals, by close date and id. */
@Component
class OpportunityQueries {

    private static final String ID = "_id";
    private static final String OWNER = "state.position.owner";
    private static final String CUSTOMER = "state.origin.customerId";
    private static final String PROCESS = "state.origin.process.code";
    private static final String STAGE = "state.position.stage";
    private static final String STATUS = "state.status";
    private static final String PRODUCT = "state.lines.productCode";
    private static final String CLOSE_DATE = "state.position.closeDate";
    private static final Bson SORT = ascending(CLOSE_DATE, ID);
    private static final Bson WITHOUT_PAST = Projections.exclude("state.history", "state.lines", "outbox", "keys");

    private final MongoCollection<Document> deals;
    private final Processes processes;

    OpportunityQueries(Aggregates<Opportunity> deals, Processes processes) {
        this.deals = deals.documents();
        this.processes = processes;
        this.deals.createIndexes(List.of(
                new IndexModel(ascending(STATUS, CLOSE_DATE, ID)),
                new IndexModel(ascending(OWNER, STATUS, CLOSE_DATE, ID)),
                new IndexModel(ascending(CUSTOMER, STATUS, CLOSE_DATE, ID)),
                new IndexModel(ascending(PRODUCT, STATUS, CLOSE_DATE, ID)),
                new IndexModel(ascending(PROCESS, STAGE, CLOSE_DATE, ID))));
    }

    /** Two index ranges when a page starts within a day: the rest of that day, then the days after it. */
    Page<OpportunitySummary> list(OpportunityFilter filter, PageRequest request) {
        Bson wanted = criteria(filter);
        List<String> after = request.after();
        List<OpportunitySummary> found = new ArrayList<>();
        if (after == null) {
            fetch(wanted, request.fetch()).into(found);
        } else {
            LocalDate day = LocalDate.parse(after.getFirst());
            fetch(and(wanted, eq(CLOSE_DATE, day), gt(ID, after.getLast())), request.fetch())
                    .into(found);
            if (found.size() < request.fetch()) {
                fetch(and(wanted, gt(CLOSE_DATE, day)), request.fetch() - found.size())
                        .into(found);
            }
        }
        return Page.of(found, request, OpportunitySummary::sortKey);
    }

    private MongoIterable<OpportunitySummary> fetch(Bson criteria, int limit) {
        return find(criteria, limit).map(OpportunitySummary::of);
    }

    FindIterable<Document> find(Bson criteria, int limit) {
        return deals.find(criteria).projection(WITHOUT_PAST).sort(SORT).limit(limit);
    }

    Bson criteria(OpportunityFilter filter) {
        List<Bson> criteria = new ArrayList<>();
        if (filter.owner() != null) {
            criteria.add(eq(OWNER, filter.owner()));
        }
        if (filter.customer() != null) {
            criteria.add(eq(CUSTOMER, filter.customer()));
        }
        if (filter.product() != null) {
            criteria.add(eq(PRODUCT, filter.product()));
        }
        if (filter.closeFrom() != null) {
            criteria.add(gte(CLOSE_DATE, filter.closeFrom()));
        }
        if (filter.closeTo() != null) {
            criteria.add(lte(CLOSE_DATE, filter.closeTo()));
        }
        // every index has a status or stage before the sort key, so each query names them, all of them if need be
        boolean byStage = filter.process() != null || filter.stage() != null;
        criteria.add(byStage ? stages(filter) : statuses(filter));
        return and(criteria);
    }

    private static Bson statuses(OpportunityFilter filter) {
        return filter.status() != null
                ? eq(STATUS, filter.status().name())
                : in(STATUS, List.of("OPEN", "WON", "LOST"));
    }

    private Bson stages(OpportunityFilter filter) {
        List<String> codes = processes.all().stream()
                .filter(process -> filter.process() == null || filter.process().equals(process.code()))
                .flatMap(process -> process.stages().stream())
                .map(Stage::code)
                .filter(stage -> filter.stage() == null || filter.stage().equals(stage))
                .filter(stage -> filter.status() == null || filter.status() == OpportunityStatus.of(stage))
                .distinct()
                .toList();
        List<String> processCodes = processes.all().stream()
                .map(process -> process.code())
                .filter(code -> filter.process() == null || filter.process().equals(code))
                .distinct()
                .toList();
        return and(in(PROCESS, processCodes), in(STAGE, codes));
    }
}
