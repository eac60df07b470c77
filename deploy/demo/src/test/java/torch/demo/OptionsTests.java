package torch.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTests {

    @Test
    void readsWhatTheLauncherSays() {
        assertThat(Options.parse(
                        List.of("--gateway", "http://127.0.0.1:18080", "--kafka", "127.0.0.1:19092", "--as-recorded")))
                .isEqualTo(new Options(URI.create("http://127.0.0.1:18080"), "127.0.0.1:19092", true));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> Options.parse(List.of("--fast"))).hasMessageContaining("--fast");
        assertThatThrownBy(() -> Options.parse(List.of("--kafka"))).hasMessageContaining("Usage");
    }
}
