package torch.analytics.valuation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torch.analytics.account.AccountKind;
import torch.analytics.account.AccountRow;
import torch.analytics.account.StoredVerdict;
import torch.analytics.contribution.CellNames;
import torch.analytics.generation.Generation;

/** Rows of a run, largest sales revenue first. */
@Component
class CustomerValues {

    private static final String SALES = "revenue.sales";
    private static final String ID = "customer.id";
    private static final List<String> FILTERS = List.of(
            StoredVerdict.CLASS, "customer.owner", "customer.department", "customer.regions", "customer.industries");
    private static final Bson OF_CUSTOMERS = eq("kind", AccountKind.CUSTOMER.name());

    private final MongoDatabase database;

    CustomerValues(MongoDatabase database) {
        this.database = database;
    }

    void prepare(Generation generation) {
        MongoCollection<Document> rows = rows(generation);
        IndexOptions ofCustomers = new IndexOptions().partialFilterExpression(OF_CUSTOMERS);
        rows.createIndex(order("run"), ofCustomers);
        FILTERS.forEach(field -> rows.createIndex(order("run", field), ofCustomers));
        rows.createIndex(Indexes.ascending("run", "kind"));
        rows.createIndex(
                Indexes.ascending("run", "revenue.others.currency"),
                new IndexOptions().partialFilterExpression(Filters.exists("revenue.others.currency")));
    }

    private static Bson order(String... equal) {
        return Indexes.compoundIndex(Indexes.ascending(equal), Indexes.descending(SALES), Indexes.ascending(ID));
    }

    /** @param after sales revenue and customer id of the last row before, or null */
    List<Document> list(
            Generation generation, String run, CustomerValueFilter filter, @Nullable List<String> after, int limit) {
        return query(generation, run, filter, after, limit).into(new ArrayList<>());
    }

    FindIterable<Document> query(
            Generation generation, String run, CustomerValueFilter filter, @Nullable List<String> after, int limit) {
        List<Bson> criteria = new ArrayList<>(List.of(eq("run", run), OF_CUSTOMERS));
        criteria.addAll(filter.criteria());
        if (after != null) {
            Decimal128 sales = Decimal128.parse(after.get(0));
            criteria.add(lte(SALES, sales));
            criteria.add(or(lt(SALES, sales), gt(ID, after.get(1))));
        }
        return rows(generation)
                .find(and(criteria))
                .sort(Sorts.orderBy(Sorts.descending(SALES), Sorts.ascending(ID)))
                .limit(limit);
    }

    Optional<Document> find(Generation generation, String run, String customerId) {
        return Optional.ofNullable(rows(generation)
                .find(Filters.and(eq("_id", AccountRow.id(run, CellNames.customer(customerId))), OF_CUSTOMERS))
                .first());
    }

    private MongoCollection<Document> rows(Generation generation) {
        return database.getCollection(generation.collection(AccountRow.COLLECTION));
    }
}
