package torch.demo.invoice;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import torch.demo.story.Row;

/**
 * A line of the invoice file.
 *
 * @param time in London
 * @param country of the customer
 */
record InvoiceLine(
        String invoice,
        String stockCode,
        BigDecimal quantity,
        LocalDateTime time,
        BigDecimal price,
        @Nullable String customer,
        String country) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    static InvoiceLine of(Row row) {
        return new InvoiceLine(
                row.text("Invoice"),
                row.text("StockCode"),
                new BigDecimal(row.text("Quantity")),
                LocalDateTime.parse(row.text("InvoiceDate"), TIME),
                new BigDecimal(row.text("Price")),
                row.optional("CustomerID"),
                row.text("Country"));
    }

    BigDecimal amount() {
        return quantity.multiply(price);
    }
}
