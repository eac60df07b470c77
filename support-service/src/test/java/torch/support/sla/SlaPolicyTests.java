package torch.support.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlaPolicyTests {

    @ParameterizedTest
    @CsvSource({
        "ENQUIRY, URGENT, PT30M, PT4H", "ENQUIRY, HIGH, PT1H, PT7H30M",
        "ENQUIRY, NORMAL, PT4H, PT15H", "ENQUIRY, LOW, PT7H30M, PT37H30M",
        "COMPLAINT, URGENT, PT30M, PT7H30M", "COMPLAINT, HIGH, PT1H, PT15H",
        "COMPLAINT, NORMAL, PT2H, PT22H30M", "COMPLAINT, LOW, PT4H, PT37H30M",
        "REPAIR, URGENT, PT30M, PT7H30M", "REPAIR, HIGH, PT1H, PT15H",
        "REPAIR, NORMAL, PT4H, PT37H30M", "REPAIR, LOW, PT7H30M, PT75H",
        "RETURN_VISIT, URGENT, PT2H, PT7H30M", "RETURN_VISIT, HIGH, PT4H, PT15H",
        "RETURN_VISIT, NORMAL, PT7H30M, PT22H30M", "RETURN_VISIT, LOW, PT15H, PT37H30M",
    })
    void hasTheseDefaults(TicketType type, Priority priority, Duration firstResponse, Duration resolution) {
        assertThat(new SlaPolicy(null).of(type, priority)).isEqualTo(new Goals(firstResponse, resolution));
    }

    @Test
    void keepsTheDefaultsOfWhatIsNotSet() {
        Goals own = new Goals(Duration.ofMinutes(5), Duration.ofHours(1));
        SlaPolicy policy = new SlaPolicy(Map.of(TicketType.REPAIR, Map.of(Priority.HIGH, own)));
        assertThat(policy.of(TicketType.REPAIR, Priority.HIGH)).isEqualTo(own);
        assertThat(policy.of(TicketType.REPAIR, Priority.LOW))
                .isEqualTo(new SlaPolicy(null).of(TicketType.REPAIR, Priority.LOW));
    }

    @ParameterizedTest
    @CsvSource({"PT0M, PT1H", "PT2H, PT1H", "PT1H, PT1001H", "PT90S, PT1H"})
    void refusesImpossibleGoals(Duration firstResponse, Duration resolution) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Goals(firstResponse, resolution));
    }
}
