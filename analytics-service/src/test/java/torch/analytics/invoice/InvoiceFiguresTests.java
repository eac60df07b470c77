package torch.analytics.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import torch.analytics.base.Base;
import torch.analytics.invoice.InvoiceMessage.Kind;
import torch.analytics.invoice.InvoiceMessage.Line;
import torch.analytics.invoice.InvoiceMessage.Status;

class InvoiceFiguresTests {

    private static final Base BASE = new Base(ZoneId.of("Asia/Shanghai"), "CNY");

    @Test
    void salesAreLinesWithAQuantityAndAPrice() {
        var figures = figures(
                Kind.INVOICE, Status.ISSUED, line("2", "1.50", "3.00"), line("5", "0", "0"), line("-1", "2", "-2.00"));
        assertThat(figures.sales()).isEqualTo("3.00");
        assertThat(figures.net()).isEqualTo("1.00");
        assertThat(figures.sale()).isEqualTo(1);
    }

    @Test
    void aCreditNoteIsNoSaleEvenWithAPositiveLine() {
        var figures = figures(Kind.CREDIT_NOTE, Status.ISSUED, line("1", "373.57", "373.57"), line("-2", "3", "-6"));
        assertThat(figures.sales()).isEqualTo("0.00");
        assertThat(figures.net()).isEqualTo("367.57");
        assertThat(figures.sale()).isZero();
    }

    @Test
    void aCancelledDocumentCountsForNothing() {
        assertThat(figures(Kind.INVOICE, Status.CANCELLED, line("1", "1", "1"))).isNull();
    }

    @Test
    void aFreeInvoiceIsADocumentButNoSale() {
        assertThat(figures(Kind.INVOICE, Status.ISSUED, line("10", "0", "0")).sale())
                .isZero();
    }

    @Test
    void theDayIsThatOfTheBaseZone() {
        var late = message(Kind.INVOICE, Status.ISSUED, "2010-01-31T16:00:00Z", line("1", "1", "1"));
        var early = message(Kind.INVOICE, Status.ISSUED, "2010-01-31T15:59:59Z", line("1", "1", "1"));
        assertThat(InvoiceFigures.of(late, BASE).day()).isEqualTo("2010-02-01");
        assertThat(InvoiceFigures.of(early, BASE).day()).isEqualTo("2010-01-31");
    }

    @Test
    void aNumberThatCouldNotBeReckonedWithIsRefusedUnexpanded() {
        for (String absurd : List.of("1e999999999", "1e-999999999", "1234567890123456", "0.1234567")) {
            assertThatThrownBy(() -> line("1", "1", absurd)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aBlankCustomerCodeIsNone() {
        var message = new InvoiceMessage(
                "1", Kind.INVOICE, "  ", OffsetDateTime.parse("2010-01-01T00:00:00Z"), "CNY", List.of(), Status.ISSUED);
        assertThat(message.customerCode()).isNull();
    }

    private static InvoiceFigures figures(Kind kind, Status status, Line... lines) {
        return InvoiceFigures.of(message(kind, status, "2010-01-01T00:00:00Z", lines), BASE);
    }

    private static InvoiceMessage message(Kind kind, Status status, String at, Line... lines) {
        return new InvoiceMessage("1", kind, "13085", OffsetDateTime.parse(at), "CNY", List.of(lines), status);
    }

    private static Line line(String quantity, String price, String amount) {
        return new Line(new BigDecimal(quantity), new BigDecimal(price), new BigDecimal(amount));
    }
}
