package torch.analytics.valuation;

import java.math.BigDecimal;
import org.bson.Document;
import torch.analytics.base.Base;
import torch.analytics.base.Numbers;
import torch.platform.money.Money;

/** Figures that are being added up. */
record Tally(long accounts, BigDecimal sales, BigDecimal net, long invoices) {

    static final Tally NONE = new Tally(0, BigDecimal.ZERO, BigDecimal.ZERO, 0);

    static Tally of(Document group) {
        return new Tally(
                Numbers.count(group, "accounts"),
                Numbers.decimal(group, "sales"),
                Numbers.decimal(group, "net"),
                Numbers.count(group, "invoices"));
    }

    Tally plus(Tally other) {
        return new Tally(
                accounts + other.accounts, sales.add(other.sales), net.add(other.net), invoices + other.invoices);
    }

    SummaryView.Figures figures(String currency) {
        return new SummaryView.Figures(accounts, money(sales, currency), money(net, currency), invoices);
    }

    static Money money(BigDecimal amount, String currency) {
        return new Money(Base.exact(amount), currency);
    }
}
