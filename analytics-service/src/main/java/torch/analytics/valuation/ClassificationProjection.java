package torch.analytics.valuation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.not;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Decimal128;
import org.springframework.stereotype.Component;
import torch.analytics.account.AccountKind;
import torch.analytics.account.AccountRow;
import torch.analytics.account.StoredVerdict;
import torch.analytics.generation.Generation;
import torch.analytics.invoice.Window;
import torch.analytics.value.Boundaries;
import torch.analytics.value.Classification;
import torch.analytics.value.Verdict;

/**
 * Gives the live rows their classes. One buyer's new invoice can move everybody's share, so all buyers are looked at
 * each time, but only rows whose verdict differs are written.
 */
@Component
class ClassificationProjection {

    private static final String UNPUBLISHED = "unpublished";
    private static final int CHUNK = 1000;
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final Bson NEEDED =
            Projections.include("customer.id", "revenue", StoredVerdict.FIELD, "unclassified", "computedSeq");

    private final MongoDatabase database;
    private final Boundaries boundaries;

    ClassificationProjection(MongoDatabase database, Boundaries boundaries) {
        this.database = database;
        this.boundaries = boundaries;
    }

    /** A row whose verdict is not what is stored. */
    record Moved(Document row, Document stored) {

        boolean changesClass() {
            Document before = row.get(StoredVerdict.FIELD, Document.class);
            return before == null || !before.getString("class").equals(stored.getString("class"));
        }
    }

    /** Once after a start: verdicts by other boundaries than today's are looked at again. */
    void flagOtherBoundaries(Generation generation) {
        rows(generation)
                .updateMany(
                        and(ofCustomers(), ne(StoredVerdict.BOUNDARY_VERSION, boundaries.version())),
                        Updates.set("unclassified", true));
    }

    boolean needed(Generation generation) {
        return rows(generation)
                        .find(unclassified())
                        .projection(Projections.include("_id"))
                        .first()
                != null;
    }

    /** What a classification of the present figures changes. */
    Found find(Generation generation, Window window) {
        Map<String, Document> rows = new HashMap<>();
        List<Document> gone = new ArrayList<>();
        Bson buyers = and(ofCustomers(), gt("revenue.sales", new Decimal128(0)));
        rows(generation).find(buyers).projection(NEEDED).forEach(row -> rows.put(id(row), row));
        rows(generation).find(unclassified()).projection(NEEDED).forEach(row -> {
            if (row.containsKey("customer")) {
                rows.put(id(row), row);
            } else {
                gone.add(row);
            }
        });
        Map<String, Verdict> verdicts =
                Classification.of(rows.values().stream().map(ValuedRows::from).toList(), boundaries, window.asOf());
        List<Moved> moved = new ArrayList<>();
        rows.forEach((id, row) -> {
            Verdict verdict = verdicts.get(id);
            if (verdict != null) {
                Document stored = StoredVerdict.of(verdict, boundaries);
                if (row.containsKey("unclassified") || !stored.equals(row.get(StoredVerdict.FIELD))) {
                    moved.add(new Moved(row, stored));
                }
            }
        });
        return new Found(moved, gone);
    }

    record Found(List<Moved> moved, List<Document> gone) {}

    /** A row that was computed anew meanwhile stays unclassified for the next time. */
    void write(Generation generation, Found found, long fence) {
        List<UpdateOneModel<Document>> updates = new ArrayList<>();
        found.moved().forEach(moved -> updates.add(update(moved, fence)));
        found.gone().forEach(row -> updates.add(new UpdateOneModel<>(asRead(row), Updates.unset("unclassified"))));
        writeAll(generation, updates);
    }

    private static UpdateOneModel<Document> update(Moved moved, long fence) {
        List<Bson> set =
                new ArrayList<>(List.of(Updates.set(StoredVerdict.FIELD, moved.stored()), Updates.set("fence", fence)));
        if (moved.changesClass()) {
            set.add(Updates.set(UNPUBLISHED, true));
        }
        Bson notLate = not(gte("fence", fence));
        if (!moved.row().containsKey("unclassified")) {
            return new UpdateOneModel<>(and(eq("_id", moved.row().get("_id")), notLate), Updates.combine(set));
        }
        set.add(Updates.unset("unclassified"));
        return new UpdateOneModel<>(and(asRead(moved.row()), notLate), Updates.combine(set));
    }

    /** Rows whose class is not published yet. */
    List<Document> unpublished(Generation generation, int limit) {
        return rows(generation)
                .find(and(eq("run", AccountRow.LIVE), eq(UNPUBLISHED, true)))
                .projection(Projections.include("customer.id", StoredVerdict.FIELD, "fence"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** A row that was classified once more meanwhile keeps its mark. */
    void published(Generation generation, List<Document> read) {
        writeAll(
                generation,
                read.stream()
                        .map(row -> new UpdateOneModel<Document>(
                                and(eq("_id", row.get("_id")), eq("fence", row.get("fence"))),
                                Updates.unset(UNPUBLISHED)))
                        .toList());
    }

    private static Bson asRead(Document row) {
        return and(eq("_id", row.get("_id")), eq("computedSeq", row.get("computedSeq")));
    }

    private void writeAll(Generation generation, List<UpdateOneModel<Document>> updates) {
        for (int i = 0; i < updates.size(); i += CHUNK) {
            rows(generation).bulkWrite(updates.subList(i, Math.min(updates.size(), i + CHUNK)), UNORDERED);
        }
    }

    private static String id(Document row) {
        return row.get("customer", Document.class).getString("id");
    }

    private static Bson ofCustomers() {
        return and(eq("run", AccountRow.LIVE), eq("kind", AccountKind.CUSTOMER.name()));
    }

    private static Bson unclassified() {
        return and(eq("run", AccountRow.LIVE), eq("unclassified", true));
    }

    private MongoCollection<Document> rows(Generation generation) {
        return database.getCollection(generation.collection(AccountRow.COLLECTION))
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }
}
