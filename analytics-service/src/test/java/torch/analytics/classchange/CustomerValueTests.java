package torch.analytics.classchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import torch.analytics.classchange.CustomerValue.Finding;
import torch.analytics.value.Reason;
import torch.analytics.value.ValueClass;

class CustomerValueTests {

    @Test
    void comesFromProspectAtFirst() {
        var decision = CustomerValue.first(finding(ValueClass.B, 1));
        assertThat(decision.state().previous()).isEqualTo(ValueClass.PROSPECT);
        assertThat(decision.event()).isEqualTo(new ClassChanged(ValueClass.PROSPECT, ValueClass.B));
    }

    @Test
    void theSameClassAgainIsNoChange() {
        CustomerValue b = CustomerValue.first(finding(ValueClass.B, 1)).state();
        assertThat(b.classify(finding(ValueClass.B, 2)).state()).isEqualTo(b);
    }

    @Test
    void anOlderFindingThatComesLateIsNoChange() {
        CustomerValue b = CustomerValue.first(finding(ValueClass.B, 5)).state();
        assertThat(b.classify(finding(ValueClass.A, 4)).state()).isEqualTo(b);
        var decision = b.classify(finding(ValueClass.A, 6));
        assertThat(decision.state().previous()).isEqualTo(ValueClass.B);
        assertThat(decision.event()).isEqualTo(new ClassChanged(ValueClass.B, ValueClass.A));
    }

    static Finding finding(ValueClass valueClass, long fence) {
        return new Finding(
                valueClass,
                List.of(new Reason("CUMULATIVE_SHARE_WITHIN_A", Map.of("cumulativeShare", "0.4312"))),
                LocalDate.of(2026, 11, 23),
                365,
                1,
                fence);
    }
}
