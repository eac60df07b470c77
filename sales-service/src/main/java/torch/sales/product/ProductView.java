package torch.sales.product;

import org.jspecify.annotations.Nullable;
import torch.platform.money.Money;

/** A product as ERP last described it. */
record ProductView(
        String code,
        String name,
        ProductMessage.Category category,
        String unit,
        @Nullable Money listPrice,
        ProductStatus status) {}
