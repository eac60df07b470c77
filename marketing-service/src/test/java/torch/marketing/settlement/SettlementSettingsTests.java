package torch.marketing.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SettlementSettingsTests {

    @Test
    void hasDefaults() {
        SettlementSettings settings = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("torch.marketing.settlement", SettlementSettings.class);
        assertThat(settings).isEqualTo(new SettlementSettings(Duration.ofSeconds(30), Duration.ofSeconds(60)));
    }

    @Test
    void refusesAPauseOfNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SettlementSettings(Duration.ZERO, Duration.ofSeconds(60)));
    }
}
