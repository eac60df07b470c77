package torch.platform.money;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact amount of one currency; on the wire {@code {"amount": "12.50", "currency": "CNY"}}. At most 15 digits before
 * and 6 after the point. Amounts of different currencies never add up: that is an error of the caller.
 *
 * @param currency ISO 4217, three capital letters
 */
public record Money(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, String currency) {

    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(15);

    public Money {
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("A currency is three capital letters (ISO 4217)");
        }
        // bounded before any arithmetic: 1e999999999 must not be expanded
        if (amount.precision() - (long) amount.scale() > 15
                || amount.stripTrailingZeros().scale() > 6) {
            throw new IllegalArgumentException("An amount has at most 15 digits before and 6 after the point");
        }
        if (amount.scale() < 0 || amount.scale() > 6) {
            amount = amount.setScale(Math.clamp(amount.scale(), 0, 6), RoundingMode.UNNECESSARY);
        }
        if (amount.abs().compareTo(LIMIT) >= 0) {
            throw new IllegalArgumentException("An amount has at most 15 digits before the point");
        }
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    public static Money zero(String currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /** True when this is more than the other amount of the same currency. */
    public boolean exceeds(Money other) {
        return amount.compareTo(sameCurrency(other).amount) > 0;
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot reckon " + currency + " with " + other.currency);
        }
        return other;
    }
}
