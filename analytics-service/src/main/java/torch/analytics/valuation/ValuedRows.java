package torch.analytics.valuation;

import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import torch.analytics.base.Numbers;
import torch.analytics.invoice.Revenue;
import torch.analytics.value.Valued;

/** Takes what a class depends on out of revenue or a stored row. */
final class ValuedRows {

    private ValuedRows() {}

    static Valued of(String customerId, Revenue revenue) {
        String lastSale = revenue.lastSale();
        return new Valued(
                customerId,
                revenue.sales(),
                revenue.invoices(),
                lastSale == null ? null : LocalDate.parse(lastSale),
                revenue.documents(),
                revenue.others().stream().map(Revenue.OtherCurrency::currency).toList());
    }

    static Valued from(Document row) {
        Document revenue = row.get("revenue", Document.class);
        String lastSale = revenue.getString("lastSale");
        return new Valued(
                row.get("customer", Document.class).getString("id"),
                Numbers.decimal(revenue, "sales"),
                revenue.getLong("invoices"),
                lastSale == null ? null : LocalDate.parse(lastSale),
                revenue.getLong("documents"),
                revenue.getList("others", Document.class, List.of()).stream()
                        .map(other -> other.getString("currency"))
                        .toList());
    }
}
