package torch.sales.product;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import torch.platform.money.Money;

/** What sales reads of {@code erp.products.v1}; ERP's cost is none of the sellers' business. */
record ProductMessage(
        String code,
        String name,
        Category category,
        String unit,
        @Nullable Money listPrice,
        ProductStatus status) {

    ProductMessage {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(status, "status");
    }

    record Category(String code, String name) {

        Category {
            Objects.requireNonNull(code, "category.code");
            Objects.requireNonNull(name, "category.name");
        }
    }
}
