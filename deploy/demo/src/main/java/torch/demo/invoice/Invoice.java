package torch.demo.invoice;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The document {@code erp.invoice.v1}: all lines of one number. */
record Invoice(
        String number,
        Kind kind,
        @Nullable String customerCode,
        String issuedAt,
        String currency,
        List<Line> lines,
        String total,
        String status) {

    enum Kind {
        INVOICE,
        CREDIT_NOTE
    }

    record Line(int line, String productCode, String quantity, String unitPrice, String amount) {}

    /** Lines that repeat exactly are real lines; where one number has two times, the earliest counts. */
    static Invoice of(List<InvoiceLine> lines, DateShift shift) {
        InvoiceLine first = lines.getFirst();
        LocalDateTime earliest = lines.stream()
                .map(InvoiceLine::time)
                .min(LocalDateTime::compareTo)
                .orElseThrow();
        return new Invoice(
                first.invoice(),
                first.invoice().startsWith("C") ? Kind.CREDIT_NOTE : Kind.INVOICE,
                first.customer(),
                shift.move(earliest).toString(),
                "CNY",
                numbered(lines),
                lines.stream()
                        .map(InvoiceLine::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .toPlainString(),
                "ISSUED");
    }

    private static List<Line> numbered(List<InvoiceLine> lines) {
        List<Line> numbered = new ArrayList<>(lines.size());
        for (InvoiceLine line : lines) {
            numbered.add(new Line(
                    numbered.size() + 1,
                    line.stockCode(),
                    line.quantity().toPlainString(),
                    line.price().toPlainString(),
                    line.amount().toPlainString()));
        }
        return numbered;
    }
}
