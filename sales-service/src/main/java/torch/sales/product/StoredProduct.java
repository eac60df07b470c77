package torch.sales.product;

import java.util.List;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import torch.platform.money.Money;

/** The stored form of a product. */
final class StoredProduct {

    private StoredProduct() {}

    static Document fields(ProductMessage product) {
        Money price = product.listPrice();
        return new Document("name", product.name())
                .append(
                        "category",
                        new Document("code", product.category().code())
                                .append("name", product.category().name()))
                .append("unit", product.unit())
                .append("listPrice", price == null ? null : money(price))
                .append("status", product.status().name())
                .append("deleted", false)
                .append("prefixes", List.copyOf(Prefixes.of(product.code(), product.name())));
    }

    /** ERP took the product away altogether. */
    static Document deleted() {
        return new Document("deleted", true).append("prefixes", List.of());
    }

    static ProductView view(Document stored) {
        Document category = stored.get("category", Document.class);
        return new ProductView(
                stored.getString("_id"),
                stored.getString("name"),
                new ProductMessage.Category(category.getString("code"), category.getString("name")),
                stored.getString("unit"),
                money(stored.get("listPrice", Document.class)),
                ProductStatus.valueOf(stored.getString("status")));
    }

    private static Document money(Money money) {
        return new Document("amount", new Decimal128(money.amount())).append("currency", money.currency());
    }

    private static @Nullable Money money(@Nullable Document stored) {
        return stored == null
                ? null
                : new Money(stored.get("amount", Decimal128.class).bigDecimalValue(), stored.getString("currency"));
    }
}
