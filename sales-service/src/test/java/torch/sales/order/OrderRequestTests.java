package torch.sales.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrderRequestTests {

    @Test
    void aWithdrawnRequestStillSaysWhatWasAskedFor() {
        OrderRequest request = OrderRequestFixtures.aRequest();
        OrderRequest withdrawn = request.withdraw().state();
        assertThat(withdrawn.status()).isEqualTo(OrderRequest.Status.WITHDRAWN);
        assertThat(withdrawn)
                .usingRecursiveComparison()
                .ignoringFields("status")
                .isEqualTo(request);
    }

    @Test
    void withdrawingTwiceChangesNothing() {
        OrderRequest withdrawn = OrderRequestFixtures.aRequest().withdraw().state();
        assertThat(withdrawn.withdraw().state()).isEqualTo(withdrawn);
    }
}
