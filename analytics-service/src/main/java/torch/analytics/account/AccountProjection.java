package torch.analytics.account;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Component;
import torch.analytics.contribution.CellNames;
import torch.analytics.contribution.Cells;
import torch.analytics.contribution.DirtyLedger;
import torch.analytics.customer.Customers;
import torch.analytics.generation.Generation;
import torch.analytics.invoice.Window;
import torch.analytics.value.Boundaries;
import torch.analytics.value.Classification;

/**
 * Keeps the live row of every account. The contributions are written already when this is called; then {@code dirtySeq}
 * of each account is raised, read again, and the account is computed and written only above the {@code computedSeq} it
 * holds: of two that compute at once, the one that has seen more stays (docs/adr/0006-analytics-cells.md).
 */
@Component
public class AccountProjection implements Cells {

    /** Raised with every change of any account; says whether a run of another date may be out of date. */
    public static final String CHANGES = AccountRow.id(AccountRow.LIVE, "changes");

    public static final List<String> BOOKKEEPING =
            List.of(DirtyLedger.DIRTY, "computedSeq", "fence", "unclassified", "unpublished");

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoDatabase database;
    private final LiveDayLedger liveDay;
    private final Customers customers;
    private final AccountContents contents;
    private final Boundaries boundaries;

    AccountProjection(
            MongoDatabase database,
            LiveDayLedger liveDay,
            Customers customers,
            AccountContents contents,
            Boundaries boundaries) {
        this.database = database;
        this.liveDay = liveDay;
        this.customers = customers;
        this.contents = contents;
        this.boundaries = boundaries;
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
        List<String> ids = new ArrayList<>(List.of(CHANGES));
        entered.forEach(cell -> ids.add(AccountRow.id(AccountRow.LIVE, cell)));
        List<String> ownedIds =
                owned.stream().map(cell -> AccountRow.id(AccountRow.LIVE, cell)).toList();
        DirtyLedger.raise(rows(generation), ids, ownedIds);
        ids.addAll(ownedIds);
        ids.remove(CHANGES);
        Map<String, Long> seen = dirtySeqs(generation, ids);
        Window window = liveDay.find(generation)
                .map(LiveDayLedger.LiveDay::window)
                .orElseThrow(() -> new IllegalStateException("A live day is never closed"));
        write(generation, contents.of(generation, seen.keySet(), window), seen);
    }

    private Map<String, Long> dirtySeqs(Generation generation, List<String> ids) {
        Map<String, Long> seen = new HashMap<>();
        rows(generation)
                .find(in("_id", ids))
                .projection(Projections.include(DirtyLedger.DIRTY))
                .forEach(row -> seen.put(cell(row), row.getLong(DirtyLedger.DIRTY)));
        return seen;
    }

    private void write(Generation generation, List<Document> contents, Map<String, Long> seen) {
        Document prospect = StoredVerdict.of(Classification.ofNewcomer(), boundaries);
        List<UpdateOneModel<Document>> updates = contents.stream()
                .map(row -> RowUpdate.of(row, seen.getOrDefault(cell(row), 0L), prospect))
                .toList();
        if (!updates.isEmpty()) {
            rows(generation).bulkWrite(updates, UNORDERED);
        }
    }

    private static String cell(Document row) {
        return row.getString("_id").substring(AccountRow.LIVE.length() + 1);
    }

    private MongoCollection<Document> rows(Generation generation) {
        return database.getCollection(generation.collection(AccountRow.COLLECTION))
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }
}
