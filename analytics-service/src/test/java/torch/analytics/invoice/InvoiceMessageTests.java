package torch.analytics.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import torch.analytics.MessageReaders;
import torch.platform.testing.Contracts;

class InvoiceMessageTests {

    @Test
    void theGoldenFileIsReadAndKeepsItsSchema() {
        byte[] golden = Contracts.golden("erp.invoice.v1");
        Contracts.assertValid("erp.invoice.v1", golden);
        var invoice = MessageReaders.read(golden, InvoiceMessage.class);
        assertThat(invoice.customerCode()).isEqualTo("13085");
        assertThat(invoice.lines()).allMatch(InvoiceMessage.Line::isSale).hasSize(2);
    }
}
