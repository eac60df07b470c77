package torch.sales.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import torch.platform.testing.Contracts;

class WonDealMessageTests {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @ParameterizedTest
    @CsvSource({
        "crm.opportunity.opened.v1,false",
        "crm.opportunity.stage-changed.v1,false",
        "crm.opportunity.won.v1,true",
        "crm.opportunity.lost.v1,false",
        "crm.opportunity.imported.v1,false"
    })
    void onlyDealsWonHereAreLookedAt(String type, boolean wonHere) {
        var message = JSON.readValue(Contracts.golden(type), WonDealMessage.class);
        assertThat(message.opportunity().wasWonHere()).isEqualTo(wonHere);
    }
}
