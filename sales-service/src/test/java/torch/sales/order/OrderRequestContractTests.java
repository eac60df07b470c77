package torch.sales.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import torch.platform.aggregate.Decision;
import torch.platform.aggregate.EventBodies;
import torch.platform.aggregate.Versioned;
import torch.platform.testing.Contracts;

class OrderRequestContractTests {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    @Test
    void aRequestIsSentAsPublished() {
        check(1, OrderRequestFixtures.aRequest().request());
    }

    @Test
    void aWithdrawalIsSentAsPublished() {
        check(2, OrderRequestFixtures.aRequest().withdraw());
    }

    private static void check(long version, Decision<OrderRequest> decision) {
        var state = new Versioned<>("0195b3a0-0000-5000-8000-0000000000a1", version, Instant.EPOCH, decision.state());
        byte[] value = new EventBodies(JSON).body(OrderConfiguration.TYPE, state, decision.event());
        Contracts.assertMatches(decision.event().type(), value);
    }
}
