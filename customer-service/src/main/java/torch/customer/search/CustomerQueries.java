package torch.customer.search;

import static com.mongodb.client.model.Filters.all;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.nor;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import torch.platform.web.Page;
import torch.platform.web.PageRequest;

/** Lists and searches: newest registration first, keyset-paged, each an index scan in the order of the answer. */
@Component
class CustomerQueries {

    private static final Bson NEWEST_FIRST = Sorts.descending(SearchDocument.REGISTERED_AT, "_id");

    private final MongoCollection<Document> documents;

    CustomerQueries(MongoDatabase database) {
        this.documents = database.getCollection(CustomerSearchProjection.COLLECTION);
    }

    Page<CustomerRow> list(CustomerFilter filter, PageRequest page) {
        Map<String, CustomerRow> rows = new LinkedHashMap<>();
        for (Bson query : queries(filter, page)) {
            find(query, page).map(CustomerRow::of).forEach(row -> rows.put(row.id(), row));
        }
        List<CustomerRow> newest = rows.values().stream()
                .sorted(Comparator.comparing(CustomerRow::registeredAt)
                        .thenComparing(CustomerRow::id)
                        .reversed())
                .limit(page.fetch())
                .toList();
        return Page.of(newest, page, CustomerRow::sortKey);
    }

    FindIterable<Document> find(Bson query, PageRequest page) {
        return documents
                .find(query)
                .sort(NEWEST_FIRST)
                .limit(page.fetch())
                .projection(Projections.exclude(SearchDocument.TOKENS));
    }

    /** One query for each reading of the text: each alone keeps the index's order, a common $or would not. */
    List<Bson> queries(CustomerFilter filter, PageRequest page) {
        List<List<String>> readings = filter.readings();
        if (readings.isEmpty()) {
            return List.of(query(filter.tokens(), page));
        }
        return readings.stream()
                .map(reading -> {
                    List<String> tokens = new ArrayList<>(reading);
                    tokens.addAll(filter.tokens());
                    return query(tokens, page);
                })
                .toList();
    }

    private static Bson query(List<String> tokens, PageRequest page) {
        List<Bson> criteria = new ArrayList<>();
        if (!tokens.isEmpty()) {
            criteria.add(all(SearchDocument.TOKENS, tokens));
        }
        List<String> after = page.after();
        if (after != null) {
            Date at = new Date(Long.parseLong(after.getFirst()));
            criteria.add(lt(SearchDocument.REGISTERED_AT, new Date(at.getTime() + 1)));
            // a negation gives no index bounds of its own: an $or would, and lose the index's order
            criteria.add(nor(and(eq(SearchDocument.REGISTERED_AT, at), gte("_id", after.getLast()))));
        }
        return criteria.isEmpty() ? new Document() : and(criteria);
    }
}
