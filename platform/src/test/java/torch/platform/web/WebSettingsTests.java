package torch.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import torch.platform.testing.Settings;

class WebSettingsTests {

    @Test
    void waitsTwoSecondsAndTakesBodiesOf64KilobytesByDefault() {
        WebSettings settings = Settings.bind("torch.web", WebSettings.class, Map.of());
        assertThat(settings.readYourWrites()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.bodyLimit()).isEqualTo(DataSize.ofKilobytes(64));
    }

    @Test
    void refusesAShortSecret() {
        assertThatThrownBy(() -> Settings.bind(
                        "torch.web", WebSettings.class, Map.of("torch.web.cursor-secret", "fifteen letters")))
                .hasRootCauseMessage("torch.web.cursor-secret has at least 16 characters");
    }
}
