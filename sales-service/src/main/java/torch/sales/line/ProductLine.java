package torch.sales.line;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.util.List;
import torch.platform.money.Money;

/**
 * A product of a deal or an order. The code need not be known here: products and deals may arrive in any order, and
 * nothing in a line depends on the product's own data.
 *
 * @param amount quantity x unit price, exact
 */
public record ProductLine(
        String productCode,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal quantity,
        Money unitPrice,
        Money amount) {

    /** @throws IllegalArgumentException the amount needs more digits than {@link Money} has */
    static ProductLine of(String productCode, BigDecimal quantity, Money unitPrice) {
        BigDecimal amount = quantity.multiply(unitPrice.amount());
        return new ProductLine(
                productCode,
                Exact.quantity(quantity),
                Exact.money(unitPrice),
                Exact.money(new Money(amount, unitPrice.currency())));
    }

    /** The sum of at least one line. */
    public static Money total(List<ProductLine> lines) {
        return lines.stream().map(ProductLine::amount).reduce(Money::plus).orElseThrow();
    }
}
