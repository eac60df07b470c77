package torch.support.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import torch.platform.aggregate.Decision;
import torch.platform.aggregate.EventBodies;
import torch.platform.aggregate.Versioned;
import torch.platform.testing.Contracts;

class CalendarContractTests {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    @Test
    void whatIsSentIsWhatIsPublished() {
        assertSent(1, Calendar.define(Calendar.standard(), NOW));
        assertSent(2, Calendar.standard().changeTo(withSaturdays(), NOW));
    }

    private static void assertSent(long version, Decision<Calendar> decision) {
        var state = new Versioned<>("default", version, NOW, decision.state());
        byte[] value = new EventBodies(JSON).body(CalendarConfiguration.TYPE, state, decision.event());
        Contracts.assertMatches(decision.event().type(), value);
    }

    private static Calendar withSaturdays() {
        Calendar standard = Calendar.standard();
        Map<String, List<String>> week = new TreeMap<>(standard.week());
        week.put(DayOfWeek.SATURDAY.name(), List.of("09:00-12:00"));
        return new Calendar(
                standard.name(),
                standard.zone(),
                week,
                standard.makeUpHours(),
                HolidaySource.CN,
                List.of(
                        new DateOverride(LocalDate.parse("2027-01-01"), List.of(), "元旦"),
                        new DateOverride(LocalDate.parse("2026-12-31"), List.of("09:00-12:00"), null)),
                List.of(2027));
    }
}
