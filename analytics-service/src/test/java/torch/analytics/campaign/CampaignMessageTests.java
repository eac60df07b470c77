package torch.analytics.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import torch.analytics.MessageReaders;
import torch.platform.testing.Contracts;

class CampaignMessageTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drafted",
                "changed",
                "submitted",
                "approved",
                "rejected",
                "approval-lapsed",
                "started",
                "expense-recorded",
                "finished",
                "evaluated"
            })
    void theGoldenFileIsRead(String change) {
        byte[] golden = Contracts.golden("crm.campaign." + change + ".v1");
        var campaign = MessageReaders.read(golden, CampaignMessage.class).campaign();
        assertThat(campaign.document()).containsKeys("status", "customers");
    }
}
