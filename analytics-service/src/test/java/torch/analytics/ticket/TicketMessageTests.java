package torch.analytics.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import torch.analytics.MessageReaders;
import torch.platform.testing.Contracts;

class TicketMessageTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "opened",
                "assigned",
                "changed",
                "responded",
                "held",
                "resumed",
                "resolved",
                "closed",
                "reopened",
                "return-visit-confirmed",
                "sla-warned",
                "sla-breached",
                "recalculated"
            })
    void theGoldenFileIsRead(String change) {
        byte[] golden = Contracts.golden("crm.ticket." + change + ".v1");
        var ticket = MessageReaders.read(golden, TicketMessage.class).ticket();
        assertThat(ticket.document()).containsKeys("type", "status", "customer");
    }
}
