package torch.analytics.invoice;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import torch.analytics.base.Base;

/**
 * What one invoice or credit note contributes (erp-contract, "The invoice file of the demo").
 *
 * @param code ERP customer code, null for revenue without customer
 * @param day of issue in the base zone, ISO
 * @param sales lines of an INVOICE with quantity above 0 and price above 0
 * @param net all lines: sales plus credit notes and whatever else an invoice takes back
 * @param sale 1 when there is a line that is a sale, else 0
 */
record InvoiceFigures(@Nullable String code, String day, String currency, BigDecimal sales, BigDecimal net, int sale) {

    /** Null when the document is cancelled: it counts for nothing, not even as a document. */
    static @Nullable InvoiceFigures of(InvoiceMessage invoice, Base base) {
        return switch (invoice.status()) {
            case CANCELLED -> null;
            case ISSUED -> issued(invoice, base);
        };
    }

    private static InvoiceFigures issued(InvoiceMessage invoice, Base base) {
        BigDecimal sales = BigDecimal.ZERO;
        BigDecimal net = BigDecimal.ZERO;
        int sale = 0;
        for (InvoiceMessage.Line line : invoice.lines()) {
            net = net.add(line.amount());
            if (isSale(invoice.kind(), line)) {
                sales = sales.add(line.amount());
                sale = 1;
            }
        }
        String day = base.dayOf(invoice.issuedAt().toInstant()).toString();
        return new InvoiceFigures(
                invoice.customerCode(), day, invoice.currency(), Base.exact(sales), Base.exact(net), sale);
    }

    private static boolean isSale(InvoiceMessage.Kind kind, InvoiceMessage.Line line) {
        return switch (kind) {
            case INVOICE -> line.isSale();
            case CREDIT_NOTE -> false;
        };
    }
}
