package torch.analytics.account;

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

    /**
     * A live row for each cell.
     *
     * @param expected codes that these customers are likely to have: saves a read when they have no others
     */
    List<Document> of(Generation generation, Collection<String> cells, Set<String> expected, Window window) {
        Set<String> ids = new HashSet<>(keys(cells, CellNames::isCustomer));
        Set<String> codes = new HashSet<>(expected);
        codes.addAll(keys(cells, CellNames::isCode));
        // owners are read before revenue: whoever links a code from now on recomputes both accounts afterwards
        List<Profile> involved = new ArrayList<>(customers.involved(generation, ids, codes));
        Set<String> further = new HashSet<>();
        involved.stream()
                .filter(profile -> ids.contains(profile.id()))
                .forEach(profile -> further.addAll(profile.codes()));
        further.removeAll(codes);
        codes.addAll(further);
        involved.addAll(customers.claiming(generation, further));
        Map<String, Profile> profiles = new HashMap<>();
        involved.forEach(profile -> profiles.put(profile.id(), profile));
        Map<String, String> owners = Customers.owners(profiles.values());
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
