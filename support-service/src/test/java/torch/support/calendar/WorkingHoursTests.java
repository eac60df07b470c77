package torch.support.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingHoursTests {

    @Test
    void readsAnIntervalUpToTheDaysEnd() {
        assertThat(WorkingHours.parse("13:30-24:00")).isEqualTo(new WorkingHours(810, 1440));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "9:00-12:00", "12:00-12:00", "12:00-09:00", "09:00-24:01", "24:00-24:00", "09:60-10:00"})
    void refusesWhatIsNoInterval(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> WorkingHours.parse(text));
    }

    @Test
    void refusesOverlapsAndDisorderButNotNeighbours() {
        assertThat(WorkingHours.parseDay(List.of("09:00-12:00", "12:00-13:00"))).hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingHours.parseDay(List.of("09:00-12:00", "11:59-13:00")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingHours.parseDay(List.of("13:00-14:00", "09:00-12:00")));
    }
}
