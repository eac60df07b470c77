package torch.analytics.account;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.stereotype.Component;
import torch.analytics.contribution.CellNames;
import torch.analytics.customer.Customers;
import torch.analytics.customer.Profile;
import torch.analytics.generation.Generation;
import torch.analytics.invoice.Invoices;
import torch.analytics.invoice.Revenue;
import torch.analytics.invoice.Window;

/** What accounts hold, out of the contributions as they are now. */
@Component
class AccountContents {

    private final Customers customers;
    private final Invoices invoices;

    AccountContents(Customers customers, Invoices invoices) {
        this.customers = customers;
        this.invoices = invoices;
    }

    /** A live row for each cell. */
    List<Document> of(Generation generation, Collection<String> cells, Window window) {
        Map<String, Profile> profiles = customers.find(generation, keys(cells, CellNames::isCustomer)).stream()
                .collect(Collectors.toMap(Profile::id, Function.identity()));
        Set<String> codes = new HashSet<>(keys(cells, CellNames::isCode));
        profiles.values().forEach(profile -> codes.addAll(profile.codes()));
        // owners are read before revenue: whoever links a code from now on recomputes both accounts afterwards
        Map<String, String> owners = Customers.owners(customers.claiming(generation, codes));
        Map<String, Revenue> byCode = invoices.ofCodes(generation, codes, window);
        Map<String, Revenue> byDay = invoices.ofNobody(
                generation, keys(cells, cell -> !CellNames.isCustomer(cell) && !CellNames.isCode(cell)), window);
        OwnedRevenue owned = new OwnedRevenue(owners, byCode);
        return cells.stream()
                .map(cell -> row(cell, window, profiles, owned, byDay))
                .toList();
    }

    private static Document row(
            String cell, Window window, Map<String, Profile> profiles, OwnedRevenue owned, Map<String, Revenue> byDay) {
        String key = CellNames.key(cell);
        if (CellNames.isCustomer(cell)) {
            Profile profile = profiles.get(key);
            return profile == null
                    ? AccountRow.nothing(AccountRow.LIVE, cell, window)
                    : AccountRow.ofCustomer(AccountRow.LIVE, profile, owned.of(key), window);
        }
        if (CellNames.isCode(cell)) {
            Revenue revenue = owned.unlinked().get(key);
            return revenue == null
                    ? AccountRow.nothing(AccountRow.LIVE, cell, window)
                    : AccountRow.ofCode(AccountRow.LIVE, key, revenue, window);
        }
        Revenue revenue = byDay.get(key);
        return revenue == null
                ? AccountRow.nothing(AccountRow.LIVE, cell, window)
                : AccountRow.ofNobody(AccountRow.LIVE, key, revenue, window);
    }

    private static List<String> keys(Collection<String> cells, java.util.function.Predicate<String> kind) {
        return cells.stream().filter(kind).map(CellNames::key).toList();
    }
}
