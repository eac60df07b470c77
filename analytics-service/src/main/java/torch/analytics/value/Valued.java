package torch.analytics.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a customer that its class depends on.
 *
 * @param sales sales revenue in the window, base currency
 * @param invoices distinct sales invoices in the window
 * @param lastSale null when there is none in the window
 * @param documents up to the as-of date, before the window too
 * @param otherCurrencies of revenue that is not in {@code sales}
 */
public record Valued(
        String customerId,
        BigDecimal sales,
        long invoices,
        @Nullable LocalDate lastSale,
        long documents,
        List<String> otherCurrencies) {

    boolean buys() {
        return sales.signum() > 0 && lastSale != null;
    }
}
