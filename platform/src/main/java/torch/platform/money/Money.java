package torch.platform.money;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An exact amount of one currency; on the wire {@code {"amount": "12.50", "currency": "CNY"}}. At most 15 digits before
 * and 6 after the point. Amounts of different currencies never add up: that is an error of the caller. Equal means
 * equal in value: 12.5 is 12.50, so that a command that only writes zeros changes nothing.
 *
 * @param amount keeps the digits after the point that it came with
 * @param currency ISO 4217, three capital letters
 */
public record Money(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, String currency) {

    private static final int DIGITS_BEFORE = 15;
    private static final int DIGITS_AFTER = 6;

    /** @throws IllegalArgumentException out of bounds, or no currency code */
    public Money {
        if (!isCode(currency)) {
            throw new IllegalArgumentException("A currency is three capital letters (ISO 4217)");
        }
        amount = bounded(amount);
    }

    /** Looks at precision and scale alone before any arithmetic: 1e999999999 and 0e-999999999 must not be expanded. */
    private static BigDecimal bounded(BigDecimal amount) {
        if (amount.signum() == 0) {
            return amount.scale() >= 0 && amount.scale() <= DIGITS_AFTER ? amount : BigDecimal.ZERO;
        }
        if (amount.precision() - (long) amount.scale() > DIGITS_BEFORE
                || amount.stripTrailingZeros().scale() > DIGITS_AFTER) {
            throw new IllegalArgumentException("An amount has at most 15 digits before and 6 after the point");
        }
        int scale = Math.clamp(amount.scale(), 0, DIGITS_AFTER);
        return amount.setScale(scale, RoundingMode.UNNECESSARY);
    }

    private static boolean isCode(String currency) {
        return currency.length() == 3 && currency.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z');
    }

    /** @throws IllegalArgumentException no decimal number, or out of bounds */
    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    public static Money zero(String currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** @throws IllegalArgumentException another currency, or a sum out of bounds */
    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    /** May be negative. @throws IllegalArgumentException another currency, or a difference out of bounds */
    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    @JsonIgnore
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Money money && currency.equals(money.currency) && amount.compareTo(money.amount) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * amount.stripTrailingZeros().hashCode() + currency.hashCode();
    }
}
