package torch.analytics.valuation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import torch.analytics.account.StoredVerdict;
import torch.analytics.base.Numbers;
import torch.analytics.invoice.Window;
import torch.analytics.value.Reason;
import torch.analytics.value.Rfm;
import torch.analytics.value.ValueClass;
import torch.analytics.value.Verdict;
import torch.platform.money.Money;

/**
 * A customer's value on the wire. Every figure is of {@code asOf}, {@code window} and {@code boundaryVersion}.
 *
 * @param valueClass absent for the moment between a customer's first figures and their classification
 */
record CustomerValueRow(
        String customerId,
        String name,
        List<String> erpCodes,
        @Nullable String kind,
        @Nullable String owner,
        @Nullable String department,
        @Nullable String region,
        @Nullable String industry,
        @JsonProperty("class") @Nullable ValueClass valueClass,
        @Nullable Rfm rfm,
        Money salesRevenue,
        Money netRevenue,
        long invoices,
        @Nullable String lastSale,
        long documents,
        List<OtherCurrency> otherCurrencies,
        List<Reason> reasons,
        String asOf,
        int window,
        int boundaryVersion) {

    /** Revenue that is in no figure, since there is no rate for it. */
    record OtherCurrency(Money salesRevenue, Money netRevenue, long invoices) {

        static OtherCurrency from(Document other) {
            String currency = other.getString("currency");
            return new OtherCurrency(
                    new Money(Numbers.decimal(other, "sales"), currency),
                    new Money(Numbers.decimal(other, "net"), currency),
                    other.getLong("invoices"));
        }
    }

    static CustomerValueRow from(Document row, Window window, String currency, int boundaryVersion) {
        Document customer = row.get("customer", Document.class);
        Document revenue = row.get("revenue", Document.class);
        Document stored = row.get(StoredVerdict.FIELD, Document.class);
        Verdict verdict = stored == null ? null : StoredVerdict.from(stored);
        return new CustomerValueRow(
                customer.getString("id"),
                customer.getString("name"),
                customer.getList("codes", String.class),
                customer.getString("kind"),
                customer.getString("owner"),
                customer.getString("department"),
                customer.getString("region"),
                customer.getString("industry"),
                verdict == null ? null : verdict.valueClass(),
                verdict == null ? null : verdict.rfm(),
                new Money(Numbers.decimal(revenue, "sales"), currency),
                new Money(Numbers.decimal(revenue, "net"), currency),
                revenue.getLong("invoices"),
                revenue.getString("lastSale"),
                revenue.getLong("documents"),
                revenue.getList("others", Document.class, List.of()).stream()
                        .map(OtherCurrency::from)
                        .toList(),
                verdict == null ? List.of() : verdict.reasons(),
                row.getString("asOf"),
                window.days(),
                stored == null ? boundaryVersion : stored.getInteger("boundaryVersion"));
    }
}
