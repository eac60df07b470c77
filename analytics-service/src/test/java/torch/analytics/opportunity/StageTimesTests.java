package torch.analytics.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import torch.analytics.opportunity.Deal.StageTime;

class StageTimesTests {

    @Test
    void reentriesAreSummedAndTheLastStayIsNotComplete() {
        var times = times("LEAD 10 0", "QUOTED 60 60", "LEAD 15 90", "QUOTED 70 100");
        assertThat(times)
                .containsExactly(new StageTime("LEAD", 15, 70_000, false), new StageTime("QUOTED", 70, 30_000, true));
    }

    @Test
    void aChangeWithinAStageGoesOnWithTheStayAndKeepsTheProbabilityOfEntry() {
        var times = times("LEAD 10 0", "LEAD 35 5", "QUOTED 60 9");
        assertThat(times).first().isEqualTo(new StageTime("LEAD", 10, 9_000, false));
    }

    @Test
    void aReopenedDealIsNotInItsTerminalStageAnyMore() {
        var times = times("LEAD 10 0", "LOST 0 10", "LEAD 10 30");
        assertThat(times)
                .containsExactly(new StageTime("LEAD", 10, 10_000, true), new StageTime("LOST", 0, 20_000, false));
    }

    /** {@code stage probability second}. */
    private static List<StageTime> times(String... entries) {
        return StageTimes.of(Stream.of(entries)
                .map(entry -> entry.split(" "))
                .map(parts -> new OpportunityMessage.Entry(
                        Instant.ofEpochSecond(Long.parseLong(parts[2])), parts[0], Integer.parseInt(parts[1])))
                .toList());
    }
}
