package torch.sales.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torch.platform.aggregate.Decision;
import torch.sales.line.ProductLine;

/**
 * What ERP is asked to deliver: a record of its own for each won deal with lines, since a deal's events carry states
 * and not every step.
 *
 * @param customerCode ERP's code; absent when the customer was not linked at the time
 */
public record OrderRequest(
        String opportunityId,
        String customerId,
        @Nullable String customerCode,
        Status status,
        List<ProductLine> lines,
        @Nullable LocalDate deliveryDate,
        @Nullable String note,
        String requestedBy,
        Instant requestedAt) {

    public enum Status {
        REQUESTED,
        /** The deal was reopened: what ERP has not begun must not be begun. */
        WITHDRAWN
    }

    Decision<OrderRequest> request() {
        return new Decision<>(this, new OrderRequestEvent.Requested(ProductLine.total(lines)));
    }

    Decision<OrderRequest> withdraw() {
        OrderRequest withdrawn = new OrderRequest(
                opportunityId,
                customerId,
                customerCode,
                Status.WITHDRAWN,
                lines,
                deliveryDate,
                note,
                requestedBy,
                requestedAt);
        return new Decision<>(withdrawn, new OrderRequestEvent.Withdrawn("DEAL_REOPENED"));
    }
}
