package torch.sales.line;

import java.math.BigDecimal;
import torch.platform.money.Money;

/** One way to write each number, so that 12.5 and 12.50 are the same value and no change. */
final class Exact {

    private static final int MONEY_DIGITS = 2;

    private Exact() {}

    /** At least two digits after the point, no idle zeros beyond them. */
    static Money money(Money money) {
        return new Money(atLeast(MONEY_DIGITS, money.amount()), money.currency());
    }

    /** No idle zeros after the point. */
    static BigDecimal quantity(BigDecimal quantity) {
        return atLeast(0, quantity);
    }

    private static BigDecimal atLeast(int digits, BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < digits ? stripped.setScale(digits) : stripped;
    }
}
