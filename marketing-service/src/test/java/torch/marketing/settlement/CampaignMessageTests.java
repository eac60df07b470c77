package torch.marketing.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import torch.marketing.settlement.CampaignEventsListener.CampaignMessage;
import torch.platform.testing.Contracts;

class CampaignMessageTests {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @ParameterizedTest
    @CsvSource({
        "crm.campaign.started.v1, STARTED",
        "crm.campaign.expense-recorded.v1, STARTED",
        "crm.campaign.finished.v1, FINISHED"
    })
    void isReadFromTheGoldenFile(String type, String status) {
        CampaignMessage message = JSON.readValue(Contracts.golden(type), CampaignMessage.class);
        assertThat(message.campaign().status()).isEqualTo(status);
    }
}
