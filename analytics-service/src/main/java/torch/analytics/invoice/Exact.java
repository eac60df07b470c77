package torch.analytics.invoice;

import java.math.BigDecimal;

/** A bound on decimals from outside, checked before any arithmetic: 1e999999999 must not be expanded. */
final class Exact {

    private Exact() {}

    /** @throws IllegalArgumentException more than 15 digits before or 6 after the point */
    static BigDecimal bounded(BigDecimal number) {
        if (number.precision() - (long) number.scale() > 15 || (long) number.scale() > 1000 || number.scale() < -1000) {
            throw new IllegalArgumentException("A number has at most 15 digits before the point");
        }
        if (number.stripTrailingZeros().scale() > 6) {
            throw new IllegalArgumentException("A number has at most 6 digits after the point");
        }
        return number;
    }
}
