package torch.analytics.invoice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import torch.analytics.base.Base;

/**
 * The revenue of an account in a window, in the base currency; other currencies are beside it and never converted.
 *
 * @param invoices distinct sales invoices in the window
 * @param lastSale day of the last of them, ISO
 * @param documents invoices and credit notes up to the window's end, in any currency, before the window too
 * @param others by currency code, ascending
 */
public record Revenue(
        BigDecimal sales,
        BigDecimal net,
        long invoices,
        @Nullable String lastSale,
        long documents,
        List<OtherCurrency> others) {

    public static final Revenue NONE =
            new Revenue(Base.exact(BigDecimal.ZERO), Base.exact(BigDecimal.ZERO), 0, null, 0, List.of());

    /** Revenue that could not be added, in its own currency. */
    public record OtherCurrency(String currency, BigDecimal sales, BigDecimal net, long invoices) {

        private OtherCurrency plus(OtherCurrency other) {
            return new OtherCurrency(
                    currency,
                    Base.exact(sales.add(other.sales)),
                    Base.exact(net.add(other.net)),
                    invoices + other.invoices);
        }
    }

    /** One currency of one ERP code. */
    record Part(
            String currency,
            BigDecimal sales,
            BigDecimal net,
            long invoices,
            @Nullable String lastSale,
            long documents) {

        private Part plus(Part other) {
            return new Part(
                    currency,
                    sales.add(other.sales),
                    net.add(other.net),
                    invoices + other.invoices,
                    later(lastSale, other.lastSale),
                    documents + other.documents);
        }

        private boolean isEmpty() {
            return invoices == 0 && sales.signum() == 0 && net.signum() == 0;
        }
    }

    static Revenue of(Collection<Part> parts, String baseCurrency) {
        TreeMap<String, Part> byCurrency = new TreeMap<>();
        parts.forEach(part -> byCurrency.merge(part.currency(), part, Part::plus));
        long documents = byCurrency.values().stream().mapToLong(Part::documents).sum();
        Part base = byCurrency.remove(baseCurrency);
        List<OtherCurrency> others = new ArrayList<>();
        byCurrency.values().stream()
                .filter(part -> !part.isEmpty())
                .map(part -> new OtherCurrency(
                        part.currency(), Base.exact(part.sales()), Base.exact(part.net()), part.invoices()))
                .forEach(others::add);
        return base == null
                ? new Revenue(NONE.sales, NONE.net, 0, null, documents, others)
                : new Revenue(
                        Base.exact(base.sales()),
                        Base.exact(base.net()),
                        base.invoices(),
                        base.lastSale(),
                        documents,
                        others);
    }

    /** Revenue of two codes of one account. */
    public Revenue plus(Revenue other) {
        TreeMap<String, OtherCurrency> currencies = new TreeMap<>();
        for (List<OtherCurrency> list : List.of(others, other.others)) {
            list.forEach(revenue -> currencies.merge(revenue.currency(), revenue, OtherCurrency::plus));
        }
        return new Revenue(
                Base.exact(sales.add(other.sales)),
                Base.exact(net.add(other.net)),
                invoices + other.invoices,
                later(lastSale, other.lastSale),
                documents + other.documents,
                List.copyOf(currencies.values()));
    }

    private static @Nullable String later(@Nullable String a, @Nullable String b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.compareTo(b) >= 0 ? a : b;
    }
}
