package torch.support.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static torch.support.calendar.CalendarFixtures.at;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import torch.platform.aggregate.Versioned;

class CalendarTests {

    private static Calendar week(Map<String, List<String>> week, List<Integer> completeYears) {
        return new Calendar("x", "Asia/Shanghai", week, List.of(), HolidaySource.CN, List.of(), completeYears);
    }

    @Test
    void needsWorkingTimeInTheNext366Days() {
        assertThatThrownBy(() -> Calendar.define(week(Map.of(), List.of()), at("2026-11-23T09:00")))
                .isInstanceOf(WithoutWorkingTime.class);
        assertThatThrownBy(() -> Calendar.standard().changeTo(week(Map.of(), List.of()), at("2026-11-23T09:00")))
                .isInstanceOf(WithoutWorkingTime.class);
    }

    @Test
    void knowsAYearThatItsOwnDatesComplete() {
        Calendar completed = week(Map.of("MONDAY", List.of("09:00-12:00")), List.of(2027));
        assertThat(completed.working().unpublishedYears(at("2026-12-01T09:00"), at("2028-01-01T09:00")))
                .containsExactly(2028);
    }

    @Test
    void changesNothingWhenItIsTheSame() {
        assertThat(Calendar.standard()
                        .changeTo(Calendar.standard(), at("2026-11-23T09:00"))
                        .state())
                .isEqualTo(Calendar.standard());
    }

    @Test
    void hasAnEditionThatRisesWithItsVersion() {
        Versioned<Calendar> first = new Versioned<>("default", 1, at("2026-11-23T09:00"), Calendar.standard());
        Versioned<Calendar> second = new Versioned<>("default", 2, at("2026-11-23T09:00"), Calendar.standard());
        assertThat(AppliedCalendar.of(first).edition()).isEqualTo(1_2026);
        assertThat(AppliedCalendar.of(second).edition()).isEqualTo(2_2026);
    }
}
