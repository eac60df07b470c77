package torch.marketing.holding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import torch.platform.money.Money;

class HoldingsTests {

    private static final Instant AT = Instant.parse("2026-03-02T01:30:00Z");

    @Test
    void areBounded() {
        Holdings full = new Holdings(IntStream.range(0, Holdings.MOST)
                .mapToObj(i -> Holding.reserved(claim("campaign-" + i), AT))
                .toList());
        assertThatThrownBy(() -> full.reserve(claim("one-more"), AT)).isInstanceOf(TooManyCampaigns.class);
        assertThat(full.without(full.items().getFirst())
                        .reserve(claim("one-more"), AT)
                        .items())
                .hasSize(Holdings.MOST);
    }

    private static Claim claim(String campaign) {
        return new Claim(campaign, 2, Money.of("1.00", "CNY"));
    }
}
