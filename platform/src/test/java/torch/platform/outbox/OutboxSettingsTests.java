package torch.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import torch.platform.testing.Settings;

class OutboxSettingsTests {

    @Test
    void chainsAndLeavesAnEntryToItsWriterForFifteenSecondsByDefault() {
        OutboxSettings settings = Settings.bind("torch.outbox", OutboxSettings.class, Map.of());
        assertThat(settings.chained()).isTrue();
        assertThat(settings.orphanAge()).isEqualTo(Duration.ofSeconds(15));
        assertThat(settings.sweepEvery()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.backlog()).isEqualTo(20_000);
    }

    @ParameterizedTest
    @CsvSource({"delivery-timeout, 99ms", "margin, -1ms", "sweep-every, 9ms", "backlog, 0"})
    void refusesWhatCannotBe(String name, String value) {
        assertThatThrownBy(() ->
                        Settings.bind("torch.outbox", OutboxSettings.class, Map.of("torch.outbox." + name, value)))
                .hasStackTraceContaining("delivery-timeout >= 100ms");
    }
}
