package torch.analytics.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Classes by cumulative share of sales revenue. Buyers are ordered by sales revenue, largest first, equal ones by
 * customer id. A buyer's cumulative share is that of all before it and its own; up to boundary a it is A, up to
 * boundary b it is B, else C. So the one that crosses a boundary is behind it; only the largest buyer is always A, even
 * when it alone is more than the boundary. Nothing is rounded before it is compared.
 */
final class Abc {

    static final Comparator<Valued> ORDER =
            Comparator.comparing(Valued::sales).reversed().thenComparing(Valued::customerId);

    private final Boundaries boundaries;
    private final BigDecimal total;
    private BigDecimal sum = BigDecimal.ZERO;

    private Abc(Boundaries boundaries, BigDecimal total) {
        this.boundaries = boundaries;
        this.total = total;
    }

    static Abc over(List<Valued> buyers, Boundaries boundaries) {
        return new Abc(boundaries, buyers.stream().map(Valued::sales).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    record Ranked(ValueClass valueClass, Reason reason) {}

    /** Takes the buyers one after the other, in {@link #ORDER}. */
    Ranked next(Valued buyer) {
        boolean largest = sum.signum() == 0;
        sum = sum.add(buyer.sales());
        if (within(boundaries.a())) {
            return ranked(ValueClass.A, "CUMULATIVE_SHARE_WITHIN_A", boundaries.a(), buyer);
        }
        if (largest) {
            return ranked(ValueClass.A, "LARGEST_CUSTOMER", boundaries.a(), buyer);
        }
        return within(boundaries.b())
                ? ranked(ValueClass.B, "CUMULATIVE_SHARE_WITHIN_B", boundaries.b(), buyer)
                : ranked(ValueClass.C, "CUMULATIVE_SHARE_BEYOND_B", boundaries.b(), buyer);
    }

    private boolean within(BigDecimal boundary) {
        return sum.compareTo(total.multiply(boundary)) <= 0;
    }

    private Ranked ranked(ValueClass valueClass, String code, BigDecimal boundary, Valued buyer) {
        // rounded up, so that what is shown as within the boundary is; coarse, so that an invoice moves few rows
        BigDecimal share = sum.divide(total, 3, RoundingMode.CEILING);
        Reason reason = new Reason(
                code,
                Map.of(
                        "boundary", boundary.toPlainString(),
                        "cumulativeShare", share.toPlainString(),
                        "salesRevenue", buyer.sales().toPlainString()));
        return new Ranked(valueClass, reason);
    }
}
