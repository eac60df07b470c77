package torch.analytics.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import torch.analytics.MessageReaders;
import torch.analytics.base.Base;
import torch.platform.testing.Contracts;

class OpportunityMessageTests {

    private static final Base BASE = new Base(ZoneId.of("Asia/Shanghai"), "CNY");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "crm.opportunity.opened.v1",
                "crm.opportunity.changed.v1",
                "crm.opportunity.stage-changed.v1",
                "crm.opportunity.won.v1",
                "crm.opportunity.lost.v1",
                "crm.opportunity.reopened.v1",
                "crm.opportunity.imported.v1"
            })
    void theGoldenFileIsReadAndKeptAsADeal(String type) {
        Deal deal = stored(type);
        assertThat(deal.process()).isEqualTo("KEY_ACCOUNT");
        assertThat(deal.stages())
                .isNotEmpty()
                .last()
                .extracting(Deal.StageTime::current)
                .isNotNull();
        assertThat(deal.stages().stream().filter(Deal.StageTime::current)).hasSize(1);
    }

    @Test
    void aWonDealHasItsDayAndItsProducts() {
        Deal deal = stored("crm.opportunity.won.v1");
        assertThat(deal.status()).isEqualTo(DealStatus.WON);
        assertThat(deal.closedOn()).isEqualTo("2026-03-04");
        assertThat(deal.amount().value()).isEqualTo("11155.00");
        assertThat(deal.products()).extracting(Deal.ProductAmount::product).containsExactly("G-EP2", "L-HM46");
    }

    private static Deal stored(String type) {
        var message = MessageReaders.read(Contracts.golden(type), OpportunityMessage.class);
        Document stored = StoredDeal.of(message.opportunity(), BASE)
                .append("_id", message.opportunity().id());
        return StoredDeal.read(stored);
    }
}
