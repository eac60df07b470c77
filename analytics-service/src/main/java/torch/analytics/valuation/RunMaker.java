package torch.analytics.valuation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.stereotype.Component;
import torch.analytics.account.AccountRow;
import torch.analytics.account.OwnedRevenue;
import torch.analytics.account.StoredVerdict;
import torch.analytics.customer.Customers;
import torch.analytics.customer.Profile;
import torch.analytics.generation.Generation;
import torch.analytics.invoice.Invoices;
import torch.analytics.invoice.Revenue;
import torch.analytics.invoice.Window;
import torch.analytics.value.Boundaries;
import torch.analytics.value.Classification;
import torch.analytics.value.Valued;
import torch.analytics.value.Verdict;

/** Makes a run of any date and window out of all contributions at once. */
@Component
class RunMaker {

    private static final int CHUNK = 1000;

    private final Customers customers;
    private final Invoices invoices;
    private final RunProjection runs;
    private final Boundaries boundaries;

    RunMaker(Customers customers, Invoices invoices, RunProjection runs, Boundaries boundaries) {
        this.customers = customers;
        this.invoices = invoices;
        this.runs = runs;
        this.boundaries = boundaries;
    }

    void make(Generation generation, Window window, RunProjection.Run run) {
        runs.clear(generation, run);
        Map<String, Revenue> byCode = invoices.ofAllCodes(generation, window);
        Map<String, String> owners = new HashMap<>();
        eachPage(
                generation,
                page -> Customers.owners(page)
                        .forEach((code, owner) -> owners.merge(code, owner, (a, b) -> a.compareTo(b) <= 0 ? a : b)));
        OwnedRevenue owned = new OwnedRevenue(owners, byCode);
        Map<String, Verdict> verdicts = Classification.of(valued(owned), boundaries, window.asOf());
        Verdict prospect = Classification.ofNewcomer();
        eachPage(
                generation,
                page -> runs.insert(
                        generation,
                        page.stream()
                                .map(profile -> AccountRow.ofCustomer(
                                                run.rows(), profile, owned.of(profile.id()), window)
                                        .append(
                                                StoredVerdict.FIELD,
                                                StoredVerdict.of(
                                                        verdicts.getOrDefault(profile.id(), prospect), boundaries)))
                                .toList()));
        insertUnassigned(generation, window, run, owned);
    }

    private static List<Valued> valued(OwnedRevenue owned) {
        return owned.customers().stream()
                .map(id -> ValuedRows.of(id, owned.of(id)))
                .toList();
    }

    private void insertUnassigned(Generation generation, Window window, RunProjection.Run run, OwnedRevenue owned) {
        List<Document> rows = new ArrayList<>();
        owned.unlinked().forEach((code, revenue) -> rows.add(AccountRow.ofCode(run.rows(), code, revenue, window)));
        invoices.ofNobody(generation, window)
                .forEach((day, revenue) -> rows.add(AccountRow.ofNobody(run.rows(), day, revenue, window)));
        for (int i = 0; i < rows.size(); i += CHUNK) {
            runs.insert(generation, rows.subList(i, Math.min(rows.size(), i + CHUNK)));
        }
    }

    private void eachPage(Generation generation, Consumer<List<Profile>> use) {
        List<Profile> page = customers.page(generation, "", CHUNK);
        while (!page.isEmpty()) {
            use.accept(page);
            page = customers.page(generation, page.getLast().id(), CHUNK);
        }
    }
}
