package torch.support.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PublicHolidaysTests {

    private final PublicHolidays china = PublicHolidays.CHINA;

    @Test
    void coverEveryPublishedYear() {
        assertThat(china.years()).hasSize(20).contains(2007, 2026).doesNotContain(2027);
        assertThat(china.lastYear()).isEqualTo(2026);
        assertThat(china.workdays()).hasSize(678);
    }

    @Test
    void tellHolidaysFromMakeUpWorkdays() {
        assertThat(china.workdays())
                .containsEntry(LocalDate.parse("2026-02-17"), false)
                .containsEntry(LocalDate.parse("2026-02-28"), true)
                .containsEntry(LocalDate.parse("2025-01-26"), true)
                .doesNotContainKey(LocalDate.parse("2026-11-23"));
        // the notice for 2019 moved days of the year before
        assertThat(china.workdays()).containsEntry(LocalDate.parse("2018-12-29"), true);
    }
}
