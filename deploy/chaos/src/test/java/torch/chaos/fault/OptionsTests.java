package torch.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OptionsTests {

    @Test
    void killsTwoHundredTimesUnlessToldOtherwise() {
        assertThat(Options.parse("kills").count()).isEqualTo(200);
        assertThat(Options.parse("kills", "--count", "60", "--seed", "7"))
                .isEqualTo(new Options(Options.Fault.KILLS, 60, 7, 6, false));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> Options.parse("flood")).hasMessageContaining("Unknown fault 'flood'");
        assertThatThrownBy(() -> Options.parse("kills", "--often")).hasMessageContaining("Unknown option --often");
        assertThatThrownBy(() -> Options.parse("kills", "--count", "0")).hasMessageContaining("a number from 1");
    }
}
