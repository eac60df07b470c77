package torch.analytics.account;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.springframework.stereotype.Component;
import torch.analytics.contribution.CellNames;
import torch.analytics.contribution.Cells;
import torch.analytics.contribution.DirtyLedger;
import torch.analytics.customer.Customers;
import torch.analytics.customer.Profile;
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
    private final Set<Generation> opened = ConcurrentHashMap.newKeySet();

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
        if (cells.isEmpty() || !opened(generation)) {
            // still loading: all accounts are computed at its end, and the contributions are there before that
            return;
        }
        Set<String> codes = new HashSet<>(
                cells.stream().filter(CellNames::isCode).map(CellNames::key).toList());
        Set<String> entered = new HashSet<>(cells);
        Set<String> owned = new HashSet<>();
        Set<String> expected = new HashSet<>(codes);
        for (Profile claimant : customers.claiming(generation, codes)) {
            entered.add(CellNames.customer(claimant.id()));
            expected.addAll(claimant.codes());
            claimant.codes().stream()
                    .filter(codes::contains)
                    .map(CellNames::code)
                    .forEach(owned::add);
        }
        entered.removeAll(owned);
        recompute(generation, entered, owned, expected);
    }

    /** Once opened, a generation stays so. */
    private boolean opened(Generation generation) {
        if (!opened.contains(generation) && liveDay.find(generation).isPresent()) {
            opened.add(generation);
        }
        return opened.contains(generation);
    }

    /**
     * @param owned accounts of codes that have an owner now: only if they are there they must be emptied
     * @param expected codes that these accounts are likely to have
     */
    void recompute(Generation generation, Set<String> entered, Set<String> owned, Set<String> expected) {
        List<String> ids =
                new ArrayList<>(entered.stream().map(AccountProjection::liveId).toList());
        List<String> ownedIds = owned.stream().map(AccountProjection::liveId).toList();
        ids.add(CHANGES);
        DirtyLedger.raise(rows(generation), ids, ownedIds);
        ids.remove(CHANGES);
        ids.addAll(ownedIds);
        Map<String, Long> dirty = new HashMap<>();
        Window window = dirtySeqs(generation, ids, dirty);
        write(generation, contents.of(generation, dirty.keySet(), expected, window), dirty);
    }

    /** The counters and then the window, in one read of the store; both before any contribution is read. */
    private Window dirtySeqs(Generation generation, List<String> ids, Map<String, Long> dirty) {
        Document live = new Document();
        rows(generation)
                .aggregate(List.of(
                        Aggregates.match(in("_id", ids)),
                        Aggregates.project(Projections.include(DirtyLedger.DIRTY)),
                        Aggregates.unionWith(LiveDayLedger.collection(generation), List.of())))
                .forEach(row -> {
                    if (row.containsKey("asOf")) {
                        live.putAll(row);
                    } else {
                        dirty.put(cell(row), row.getLong(DirtyLedger.DIRTY));
                    }
                });
        return LiveDayLedger.read(live)
                .map(LiveDayLedger.LiveDay::window)
                .orElseThrow(() -> new IllegalStateException("A live day is never closed"));
    }

    private static String liveId(String cell) {
        return AccountRow.id(AccountRow.LIVE, cell);
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
