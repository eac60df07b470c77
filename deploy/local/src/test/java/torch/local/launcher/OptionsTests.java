package torch.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import torch.local.process.CannotStart;

class OptionsTests {
    @Test
    void hasDefaults() {
        assertThat(Options.parse(List.of())).isEqualTo(new Options(false, false, true, false, new Ports(8080, 9092)));
    }

    @Test
    void readsEveryOptionInAnyOrder() {
        Options all = Options.parse(List.of(
                "--kafka-port", "19092", "--no-demo", "--fresh", "--port", "18080", "--detach", "--as-recorded"));

        assertThat(all).isEqualTo(new Options(true, true, false, true, new Ports(18080, 19092)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--port x", "--port 80", "--port 65001", "--port 123456", "--kafka-port -1"})
    void refusesWhatIsNoPort(String line) {
        assertThatThrownBy(() -> Options.parse(List.of(line.split(" ", -1))))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("needs a port");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> Options.parse(List.of("--frsh")))
                .hasMessage("Unknown option --frsh. " + Options.USAGE);
    }
}
