package torch.demo.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import torch.demo.story.StoryDay;

class DateShiftTests {

    private static final LocalDateTime LAST = LocalDateTime.parse("2010-02-28T16:16");

    @Test
    void putsTheLastInvoiceOnTheDateInTheBaseZoneNotInLondon() {
        LocalDate winter = LocalDate.parse("2026-11-22");
        // 16:16 in London is past midnight in Shanghai
        assertThat(DateShift.lastOn(winter, LAST).move(LAST)).hasToString("2026-11-21T16:16Z");
    }

    @Test
    void putsTheLastInvoiceOnTheDateInSummerToo() {
        LocalDate summer = LocalDate.parse("2026-07-05");
        assertThat(DateShift.lastOn(summer, LAST).move(LAST)).hasToString("2026-07-05T16:16+01:00");
    }

    @Test
    void endsOnTheDateInTheBaseZoneAllYearRound() {
        for (LocalDate date = LocalDate.parse("2026-01-01"); date.getYear() < 2027; date = date.plusDays(1)) {
            // 16:16 in London is no time of this one day in Shanghai: summer time ends in between
            LocalDate expected = date.equals(LocalDate.parse("2026-10-25")) ? date.minusDays(1) : date;
            ZonedDateTime last = DateShift.lastOn(date, LAST).move(LAST).atZoneSameInstant(StoryDay.ZONE);
            assertThat(last.toLocalDate()).isEqualTo(expected);
        }
    }

    @Test
    void keepsTheTimeOfDayAcrossTheChangeToSummerTime() {
        DateShift shift = DateShift.lastOn(LocalDate.parse("2026-11-22"), LAST);
        assertThat(shift.move(LocalDateTime.parse("2009-12-01T07:45"))).hasToString("2026-08-24T07:45+01:00");
    }

    @Test
    void movesNothingWhenThereIsNoShift() {
        assertThat(DateShift.NONE.move(LAST)).hasToString("2010-02-28T16:16Z");
    }
}
