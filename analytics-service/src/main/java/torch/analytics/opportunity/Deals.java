package torch.analytics.opportunity;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torch.analytics.generation.Generation;

/**
 * All deals, ready to be counted. Each cell is a group of deals and is held in memory with the counter that it was read
 * at; a question first reads the counters, then reads again only the cells that are behind. So an answer knows of every
 * deal whose counter was raised before it was asked for, and medians are exact (docs/adr/0006-analytics-cells.md).
 * About 0.5 KiB for each deal.
 */
@Component
public class Deals {

    static final String COLLECTION = "opportunities";
    static final String COUNTERS = "funnel_cells";

    private final MongoDatabase database;
    private final Map<String, Cell> cells = new HashMap<>();
    private @Nullable Generation held;

    Deals(MongoDatabase database) {
        this.database = database;
    }

    private record Cell(long dirtySeq, List<Deal> deals) {}

    void prepare(Generation generation) {
        MongoCollection<Document> documents = database.getCollection(generation.collection(COLLECTION));
        documents.createIndex(Indexes.ascending("cells"));
        documents.createIndex(Indexes.ascending("customer", "status"));
    }

    public synchronized List<Deal> all(Generation generation) {
        if (!generation.equals(held)) {
            cells.clear();
            held = generation;
        }
        Map<String, Long> behind = behind(generation);
        if (!behind.isEmpty()) {
            read(generation, behind);
        }
        List<Deal> deals = new ArrayList<>();
        cells.values().forEach(cell -> deals.addAll(cell.deals()));
        return deals;
    }

    private Map<String, Long> behind(Generation generation) {
        Map<String, Long> behind = new HashMap<>();
        database.getCollection(generation.collection(COUNTERS)).find().forEach(counter -> {
            Cell cell = cells.get(counter.getString("_id"));
            long dirtySeq = counter.getLong("dirtySeq");
            if (cell == null || cell.dirtySeq() < dirtySeq) {
                behind.put(counter.getString("_id"), dirtySeq);
            }
        });
        return behind;
    }

    private void read(Generation generation, Map<String, Long> behind) {
        Map<String, List<Deal>> read = new HashMap<>();
        behind.keySet().forEach(cell -> read.put(cell, new ArrayList<>()));
        database.getCollection(generation.collection(COLLECTION))
                .find(and(in("cells", behind.keySet()), eq("zeroed", null)))
                .batchSize(2000)
                .forEach(document ->
                        of(read, document.getList("cells", String.class)).add(StoredDeal.read(document)));
        behind.forEach((cell, dirtySeq) -> cells.put(cell, new Cell(dirtySeq, List.copyOf(read.get(cell)))));
    }

    private static List<Deal> of(Map<String, List<Deal>> read, List<String> cell) {
        return read.computeIfAbsent(cell.getFirst(), _ -> new ArrayList<>());
    }

    /** A customer's deals by status and currency; one read of an index. */
    public List<DealCount> ofCustomer(Generation generation, String customerId) {
        Document group = new Document("_id", new Document("status", "$status").append("currency", "$amount.currency"))
                .append("deals", new Document("$sum", 1))
                .append("amount", new Document("$sum", "$amount.value"));
        return database.getCollection(generation.collection(COLLECTION))
                .aggregate(List.of(
                        new Document("$match", new Document("customer", customerId)),
                        new Document("$group", group),
                        new Document("$sort", new Document("_id", 1))))
                .map(DealCount::from)
                .into(new ArrayList<>());
    }
}
