package torch.analytics.opportunity;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import torch.analytics.base.Base;
import torch.analytics.base.Numbers;
import torch.platform.money.Money;

/** A deal's contribution as stored. */
final class StoredDeal {

    private StoredDeal() {}

    static Document of(OpportunityMessage.Opportunity opportunity, Base base) {
        Document document = new Document("customer", opportunity.customerId())
                .append("process", opportunity.process().code())
                .append("owner", opportunity.owner())
                .append("status", opportunity.status().name())
                .append("amount", amount(opportunity.amount()))
                .append("openedOn", base.dayOf(opportunity.openedAt()).toString());
        OpportunityMessage.Closed closed = opportunity.closed();
        if (closed != null) {
            document.append("closedOn", base.dayOf(closed.at()).toString());
        }
        return document.append("products", products(opportunity.lines()))
                .append(
                        "stages",
                        StageTimes.of(opportunity.history()).stream()
                                .map(StoredDeal::stage)
                                .toList());
    }

    /** Lines of one product and currency together, in order of product. */
    private static List<Document> products(List<OpportunityMessage.Line> lines) {
        TreeMap<String, Money> sums = new TreeMap<>();
        lines.forEach(line ->
                sums.merge(line.productCode() + "\u0000" + line.amount().currency(), line.amount(), Money::plus));
        return sums.entrySet().stream()
                .map(sum -> new Document(
                                "product",
                                sum.getKey().substring(0, sum.getKey().indexOf('\u0000')))
                        .append("amount", amount(sum.getValue())))
                .toList();
    }

    private static Document amount(Money money) {
        return new Document("value", new Decimal128(Base.exact(money.amount()))).append("currency", money.currency());
    }

    private static Document stage(Deal.StageTime time) {
        return new Document("stage", time.stage())
                .append("probability", time.probability())
                .append("millis", time.millis())
                .append("current", time.current());
    }

    static Deal read(Document document) {
        return new Deal(
                document.getString("_id"),
                document.getString("process").intern(),
                document.getString("owner").intern(),
                DealStatus.valueOf(document.getString("status")),
                amount(document.get("amount", Document.class)),
                LocalDate.parse(document.getString("openedOn")),
                day(document.getString("closedOn")),
                document.getList("products", Document.class).stream()
                        .map(product -> new Deal.ProductAmount(
                                product.getString("product").intern(), amount(product.get("amount", Document.class))))
                        .toList(),
                document.getList("stages", Document.class).stream()
                        .map(StoredDeal::stage)
                        .toList());
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static Deal.Amount amount(Document amount) {
        return new Deal.Amount(
                Numbers.decimal(amount, "value"), amount.getString("currency").intern());
    }

    private static Deal.StageTime stage(Document time) {
        return new Deal.StageTime(
                time.getString("stage").intern(),
                time.getInteger("probability"),
                time.getLong("millis"),
                time.getBoolean("current"));
    }
}
