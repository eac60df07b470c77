package torch.sales.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import torch.platform.money.Money;
import torch.sales.line.LineRequest;
import torch.sales.line.LineRules;

final class OrderRequestFixtures {

    private OrderRequestFixtures() {}

    static OrderRequest aRequest() {
        return new OrderRequest(
                "0195b3a0-0000-7000-8000-0000000000d1",
                "0195b3a0-0000-7000-8000-0000000000c1",
                "13085",
                OrderRequest.Status.REQUESTED,
                LineRules.lines(
                        List.of(new LineRequest("L-HM46", new BigDecimal("120"), Money.of("86.50", "CNY"))), "/lines"),
                LocalDate.of(2026, 3, 20),
                "Deliver to gate 2",
                "seller-qd-1",
                Instant.parse("2026-03-04T03:00:00Z"));
    }
}
