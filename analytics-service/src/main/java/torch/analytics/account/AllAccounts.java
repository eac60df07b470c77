package torch.analytics.account;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Component;
import torch.analytics.contribution.CellNames;
import torch.analytics.customer.Customers;
import torch.analytics.customer.Profile;
import torch.analytics.generation.Generation;
import torch.analytics.invoice.Invoices;
import torch.analytics.invoice.Window;

/** Computes every account of a generation: for a new day, and when a rebuild has loaded its contributions. */
@Component
public class AllAccounts {

    private static final int CHUNK = 1000;

    private final MongoDatabase database;
    private final LiveDayLedger liveDay;
    private final AccountProjection accounts;
    private final Customers customers;
    private final Invoices invoices;

    AllAccounts(
            MongoDatabase database,
            LiveDayLedger liveDay,
            AccountProjection accounts,
            Customers customers,
            Invoices invoices) {
        this.database = database;
        this.liveDay = liveDay;
        this.accounts = accounts;
        this.customers = customers;
        this.invoices = invoices;
    }

    /** Returns when the live rows are those of this window; listeners keep them up from the first moment on. */
    public void open(Generation generation, Window window) {
        prepare(generation);
        liveDay.open(generation, window);
        String after = "";
        List<Profile> page = customers.page(generation, after, CHUNK);
        while (!page.isEmpty()) {
            accounts.recompute(generation, customerCells(page), Set.of(), Set.of());
            after = page.getLast().id();
            page = customers.page(generation, after, CHUNK);
        }
        chunks(invoices.codes(generation)).forEach(codes -> recomputeCodes(generation, codes));
        chunks(invoices.daysOfNobody(generation)).forEach(days -> {
            Set<String> cells =
                    new HashSet<>(days.stream().map(CellNames::nobody).toList());
            accounts.recompute(generation, cells, Set.of(), Set.of());
        });
        recomputeLeftovers(generation, window);
        liveDay.ready(generation, window);
    }

    private void recomputeCodes(Generation generation, List<String> codes) {
        Set<String> owned =
                Customers.owners(customers.claiming(generation, codes)).keySet();
        Set<String> cells = new HashSet<>(codes.stream()
                .filter(code -> !owned.contains(code))
                .map(CellNames::code)
                .toList());
        if (!cells.isEmpty()) {
            accounts.recompute(generation, cells, Set.of(), Set.of());
        }
    }

    /** Rows of another day whose contributions are gone by now: they hold nothing, but of the right day. */
    private void recomputeLeftovers(Generation generation, Window window) {
        List<String> cells = rows(generation)
                .find(Filters.and(
                        Filters.eq("run", AccountRow.LIVE),
                        Filters.ne("asOf", window.asOf().toString())))
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending("_id"))
                .map(row -> row.getString("_id").substring(AccountRow.LIVE.length() + 1))
                .into(new ArrayList<>());
        chunks(cells).forEach(chunk -> accounts.recompute(generation, new HashSet<>(chunk), Set.of(), Set.of()));
    }

    private static Set<String> customerCells(List<Profile> page) {
        return new HashSet<>(
                page.stream().map(Profile::id).map(CellNames::customer).toList());
    }

    private static List<List<String>> chunks(List<String> keys) {
        List<List<String>> chunks = new ArrayList<>();
        for (int i = 0; i < keys.size(); i += CHUNK) {
            chunks.add(keys.subList(i, Math.min(keys.size(), i + CHUNK)));
        }
        return chunks;
    }

    private void prepare(Generation generation) {
        MongoCollection<Document> rows = rows(generation);
        rows.createIndex(
                Indexes.ascending("run", "unclassified"),
                new IndexOptions().partialFilterExpression(Filters.eq("unclassified", true)));
        rows.createIndex(
                Indexes.ascending("run", "unpublished"),
                new IndexOptions().partialFilterExpression(Filters.eq("unpublished", true)));
    }

    private MongoCollection<Document> rows(Generation generation) {
        return database.getCollection(generation.collection(AccountRow.COLLECTION));
    }
}
