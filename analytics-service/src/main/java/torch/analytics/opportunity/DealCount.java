package torch.analytics.opportunity;

import org.bson.Document;
import torch.analytics.base.Base;
import torch.analytics.base.Numbers;
import torch.platform.money.Money;

/** Deals of one customer, status and currency. */
public record DealCount(DealStatus status, long deals, Money amount) {

    static DealCount from(Document group) {
        Document id = group.get("_id", Document.class);
        return new DealCount(
                DealStatus.valueOf(id.getString("status")),
                Numbers.count(group, "deals"),
                new Money(Base.exact(Numbers.decimal(group, "amount")), id.getString("currency")));
    }
}
