package torch.analytics.invoice;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What analytics reads of {@code erp.invoices.v1} (erp-contract): the whole document as it now stands. */
record InvoiceMessage(
        String number,
        Kind kind,
        @Nullable String customerCode,
        OffsetDateTime issuedAt,
        String currency,
        List<Line> lines,
        Status status) {

    enum Kind {
        INVOICE,
        CREDIT_NOTE
    }

    enum Status {
        ISSUED,
        CANCELLED
    }

    InvoiceMessage {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(issuedAt, "issuedAt");
        Objects.requireNonNull(status, "status");
        if (!Objects.requireNonNull(currency, "currency").matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("currency is not three capital letters");
        }
        if (issuedAt.getYear() < 1900 || issuedAt.getYear() > 2200) {
            throw new IllegalArgumentException("issuedAt is not a time of business");
        }
        lines = List.copyOf(lines);
        customerCode = customerCode == null || customerCode.isBlank() ? null : customerCode.strip();
    }

    /** @param amount as ERP reckons it; negative on credit notes */
    record Line(BigDecimal quantity, BigDecimal unitPrice, BigDecimal amount) {

        Line {
            Exact.bounded(quantity);
            Exact.bounded(unitPrice);
            Exact.bounded(amount);
        }

        /** The rule of a sale: something was given for a price. */
        boolean isSale() {
            return quantity.signum() > 0 && unitPrice.signum() > 0;
        }
    }
}
