package torch.sales.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torch.platform.aggregate.Versioned;
import torch.platform.money.Money;
import torch.sales.line.ProductLine;

/** An order request's public state: what ERP reads. */
record OrderRequestView(
        String id,
        long version,
        String opportunityId,
        String customerId,
        @Nullable String customerCode,
        OrderRequest.Status status,
        List<ProductLine> lines,
        Money total,
        @Nullable LocalDate deliveryDate,
        @Nullable String note,
        String requestedBy,
        Instant requestedAt) {

    static OrderRequestView of(Versioned<OrderRequest> stored) {
        OrderRequest request = stored.state();
        return new OrderRequestView(
                stored.id(),
                stored.version(),
                request.opportunityId(),
                request.customerId(),
                request.customerCode(),
                request.status(),
                request.lines(),
                ProductLine.total(request.lines()),
                request.deliveryDate(),
                request.note(),
                request.requestedBy(),
                request.requestedAt());
    }
}
