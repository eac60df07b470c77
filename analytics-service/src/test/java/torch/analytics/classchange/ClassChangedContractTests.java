package torch.analytics.classchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import torch.analytics.classchange.CustomerValue.Finding;
import torch.analytics.value.Reason;
import torch.analytics.value.ValueClass;
import torch.platform.aggregate.Versioned;
import torch.platform.testing.Contracts;

class ClassChangedContractTests {

    @Test
    void whatIsSentEqualsTheGoldenFile() {
        var reason = new Reason(
                "CUMULATIVE_SHARE_WITHIN_A",
                Map.of("salesRevenue", "125000.50", "cumulativeShare", "0.4312", "boundary", "0.80"));
        var b = CustomerValue.first(CustomerValueTests.finding(ValueClass.B, 1)).state();
        var decision = b.classify(new Finding(ValueClass.A, List.of(reason), LocalDate.of(2026, 11, 23), 365, 1, 2));
        var stored = new Versioned<>("019c0000-0000-7000-8000-000000000001", 2, Instant.EPOCH, decision.state());
        byte[] value = JsonMapper.shared()
                .writeValueAsBytes(Map.of(
                        "customerValue", ClassChanges.TYPE.contract().apply(stored), "change", decision.event()));
        Contracts.assertMatches(decision.event().type(), value);
    }
}
