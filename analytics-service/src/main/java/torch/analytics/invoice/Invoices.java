package torch.analytics.invoice;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.AggregateIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import torch.analytics.base.Base;
import torch.analytics.base.Numbers;
import torch.analytics.generation.Generation;

/** Revenue out of invoice contributions, {@code invoices_g<n>}; every question is answered from one covering index. */
@Component
public class Invoices {

    static final String COLLECTION = "invoices";
    /** The code of revenue without customer: no ERP code is empty. */
    static final String NOBODY = "";

    private final MongoDatabase database;
    private final Base base;

    Invoices(MongoDatabase database, Base base) {
        this.database = database;
        this.base = base;
    }

    void prepare(Generation generation) {
        documents(generation).createIndex(Indexes.ascending("code", "day", "currency", "sales", "net", "sale"));
    }

    /** By ERP code; a code without documents is left out. */
    public Map<String, Revenue> ofCodes(Generation generation, Collection<String> codes, Window window) {
        return codes.isEmpty() ? Map.of() : byKey(generation, in("code", codes), "$code", window);
    }

    /** All ERP codes that have documents. */
    public Map<String, Revenue> ofAllCodes(Generation generation, Window window) {
        return byKey(generation, gt("code", NOBODY), "$code", window);
    }

    /** Revenue without customer of these days, by day. */
    public Map<String, Revenue> ofNobody(Generation generation, Collection<String> days, Window window) {
        return days.isEmpty() ? Map.of() : byKey(generation, and(eq("code", NOBODY), in("day", days)), "$day", window);
    }

    /** Revenue without customer, of all days. */
    public Map<String, Revenue> ofNobody(Generation generation, Window window) {
        return byKey(generation, eq("code", NOBODY), "$day", window);
    }

    /** All ERP codes that have documents, of any day. */
    public List<String> codes(Generation generation) {
        return keys(generation, gt("code", NOBODY), "$code");
    }

    /** All days that have revenue without customer. */
    public List<String> daysOfNobody(Generation generation) {
        return keys(generation, eq("code", NOBODY), "$day");
    }

    private List<String> keys(Generation generation, Bson which, String key) {
        return documents(generation)
                .aggregate(List.of(
                        Aggregates.match(which),
                        Aggregates.project(
                                Projections.fields(Projections.excludeId(), Projections.include("code", "day"))),
                        Aggregates.group(key)))
                .allowDiskUse(true)
                .map(group -> group.getString("_id"))
                .into(new ArrayList<>());
    }

    private Map<String, Revenue> byKey(Generation generation, Bson which, String key, Window window) {
        Map<String, List<Revenue.Part>> parts = new HashMap<>();
        for (Document group : groups(generation, which, key, window)) {
            Document id = group.get("_id", Document.class);
            parts.computeIfAbsent(id.getString("key"), _ -> new ArrayList<>()).add(part(id, group));
        }
        Map<String, Revenue> revenue = new HashMap<>();
        parts.forEach((account, list) -> revenue.put(account, Revenue.of(list, base.currency())));
        return revenue;
    }

    AggregateIterable<Document> groups(Generation generation, Bson which, String key, Window window) {
        Document inWindow = new Document("$gte", List.of("$day", window.from().toString()));
        Bson match = Aggregates.match(and(which, lte("day", window.asOf().toString())));
        // only what the index holds, so that no document is fetched
        Bson covered = Aggregates.project(Projections.fields(
                Projections.excludeId(), Projections.include("code", "day", "currency", "sales", "net", "sale")));
        Document group = new Document("_id", new Document("key", key).append("currency", "$currency"))
                .append("sales", sum(inWindow, "$sales"))
                .append("net", sum(inWindow, "$net"))
                .append("invoices", sum(inWindow, "$sale"))
                .append("lastSale", new Document("$max", lastSale(inWindow)))
                .append("documents", new Document("$sum", 1));
        return documents(generation)
                .aggregate(List.of(match, covered, new Document("$group", group)))
                .allowDiskUse(true);
    }

    private static Document sum(Document inWindow, String field) {
        return new Document("$sum", new Document("$cond", List.of(inWindow, field, 0)));
    }

    private static Document lastSale(Document inWindow) {
        Document isSale = new Document("$and", List.of(inWindow, new Document("$gt", List.of("$sale", 0))));
        return new Document("$cond", java.util.Arrays.asList(isSale, "$day", null));
    }

    private static Revenue.Part part(Document id, Document group) {
        return new Revenue.Part(
                id.getString("currency"),
                Numbers.decimal(group, "sales"),
                Numbers.decimal(group, "net"),
                Numbers.count(group, "invoices"),
                group.getString("lastSale"),
                Numbers.count(group, "documents"));
    }

    private MongoCollection<Document> documents(Generation generation) {
        return database.getCollection(generation.collection(COLLECTION));
    }
}
