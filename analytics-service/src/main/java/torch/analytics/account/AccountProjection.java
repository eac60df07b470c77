package torch.analytics.account;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.not;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Component;
import torch.analytics.contribution.CellNames;
import torch.analytics.contribution.Cells;
import torch.analytics.customer.Customers;
import torch.analytics.generation.Generation;
import torch.analytics.invoice.Window;

/**
 * Keeps the live row of every account. The contributions are written already when this is called; then {@code dirtySeq}
 * of each account is raised, read again, and the account is computed and written only above the {@code computedSeq} it
 * holds: of two that compute at once, the one that has seen more stays (docs/adr/0006-analytics-cells.md).
 */
@Component
public class AccountProjection implements Cells {

    /** Raised with every change of any account; says whether a run of another date may be out of date. */
    public static final String CHANGES = AccountRow.id(AccountRow.LIVE, "changes");

    public static final List<String> BOOKKEEPING = List.of("dirtySeq", "computedSeq", "fence", "unclassified");

    private static final int DUPLICATE_KEY = 11000;
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoDatabase database;
    private final LiveDayLedger liveDay;
    private final Customers customers;
    private final AccountContents contents;

    AccountProjection(MongoDatabase database, LiveDayLedger liveDay, Customers customers, AccountContents contents) {
        this.database = database;
        this.liveDay = liveDay;
        this.customers = customers;
        this.contents = contents;
    }

    @Override
    public void changed(Generation generation, Set<String> cells) {
        if (cells.isEmpty() || liveDay.find(generation).isEmpty()) {
            // still loading: all accounts are computed at its end, and the contributions are there before that
            return;
        }
        Set<String> entered = new HashSet<>(cells);
        Set<String> codes = new HashSet<>(
                cells.stream().filter(CellNames::isCode).map(CellNames::key).toList());
        Set<String> owned = new HashSet<>();
        customers.claiming(generation, codes).forEach(claimant -> {
            entered.add(CellNames.customer(claimant.id()));
            claimant.codes().stream().map(CellNames::code).forEach(owned::add);
        });
        entered.removeAll(owned);
        owned.removeIf(cell -> !codes.contains(CellNames.key(cell)));
        recompute(generation, entered, owned);
    }

    /** @param owned accounts of codes that have an owner now: only if they are there they must be emptied */
    void recompute(Generation generation, Set<String> entered, Set<String> owned) {
        raise(generation, entered, owned);
        Map<String, Long> seen = dirtySeqs(generation, entered, owned);
        Window window = liveDay.find(generation)
                .map(LiveDayLedger.LiveDay::window)
                .orElseThrow(() -> new IllegalStateException("A live day is never closed"));
        write(generation, contents.of(generation, seen.keySet(), window), seen);
    }

    private void raise(Generation generation, Set<String> entered, Set<String> owned) {
        List<UpdateOneModel<Document>> updates = new ArrayList<>();
        entered.forEach(cell -> updates.add(raise(cell, true)));
        owned.forEach(cell -> updates.add(raise(cell, false)));
        updates.add(raise("changes", true));
        try {
            rows(generation).bulkWrite(updates, UNORDERED);
        } catch (com.mongodb.MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null
                    || e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
                throw e;
            }
            // another listener made the same row at the same moment
            rows(generation)
                    .bulkWrite(
                            e.getWriteErrors().stream()
                                    .map(error -> updates.get(error.getIndex()))
                                    .toList(),
                            UNORDERED);
        }
    }

    private static UpdateOneModel<Document> raise(String cell, boolean insert) {
        return new UpdateOneModel<>(
                eq("_id", AccountRow.id(AccountRow.LIVE, cell)),
                Updates.inc("dirtySeq", 1L),
                new UpdateOptions().upsert(insert));
    }

    private Map<String, Long> dirtySeqs(Generation generation, Collection<String> entered, Collection<String> owned) {
        List<String> ids = new ArrayList<>();
        entered.forEach(cell -> ids.add(AccountRow.id(AccountRow.LIVE, cell)));
        owned.forEach(cell -> ids.add(AccountRow.id(AccountRow.LIVE, cell)));
        Map<String, Long> seen = new HashMap<>();
        rows(generation)
                .find(in("_id", ids))
                .projection(Projections.include("dirtySeq"))
                .forEach(row -> seen.put(
                        row.getString("_id").substring(AccountRow.LIVE.length() + 1), row.getLong("dirtySeq")));
        return seen;
    }

    private void write(Generation generation, List<Document> contents, Map<String, Long> seen) {
        List<UpdateOneModel<Document>> updates = contents.stream()
                .map(row -> update(
                        row, seen.getOrDefault(row.getString("_id").substring(AccountRow.LIVE.length() + 1), 0L)))
                .toList();
        if (!updates.isEmpty()) {
            rows(generation).bulkWrite(updates, UNORDERED);
        }
    }

    /** Replaces the row but its class; a customer whose revenue is another one must be classified anew. */
    private static UpdateOneModel<Document> update(Document row, long dirtySeq) {
        boolean ofCustomer = row.getString("_id").startsWith(AccountRow.id(AccountRow.LIVE, CellNames.customer("")));
        Document moved =
                new Document("$ne", List.of("$revenue", new Document("$literal", row.get("revenue", Document.class))));
        Document kept = new Document("dirtySeq", "$dirtySeq").append("fence", "$fence");
        if (ofCustomer) {
            kept.append("unclassified", new Document("$cond", List.of(moved, true, "$unclassified")));
        }
        if (!row.getBoolean("zeroed", false)) {
            kept.append("verdict", "$verdict");
        }
        Document next = new Document(row).append("computedSeq", dirtySeq);
        return new UpdateOneModel<>(
                and(eq("_id", row.get("_id")), not(gte("computedSeq", dirtySeq))),
                List.of(new Document(
                        "$replaceWith", new Document("$mergeObjects", List.of(new Document("$literal", next), kept)))));
    }

    private MongoCollection<Document> rows(Generation generation) {
        return database.getCollection(generation.collection(AccountRow.COLLECTION))
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }
}
