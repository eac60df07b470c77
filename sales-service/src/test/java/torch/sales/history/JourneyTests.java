package torch.sales.history;

import static org.assertj.core.api.Assertions.assertThat;
import static torch.sales.history.HistoryFixtures.PROCESS;
import static torch.sales.history.HistoryFixtures.T0;
import static torch.sales.history.HistoryFixtures.closing;
import static torch.sales.history.HistoryFixtures.in;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import torch.sales.process.Stage;

class JourneyTests {

    private History history = HistoryFixtures.opened("LEAD_QUALIFIED");

    @Test
    void timeInAStageSumsItsReEntries() {
        move("QUOTED", 2);
        move("NEGOTIATION", 5);
        move("QUOTED", 9);
        assertThat(journeyAfter(12).timeInStage())
                .containsExactly(
                        new Journey.StageTime("LEAD_QUALIFIED", 1, Duration.ofHours(2)),
                        new Journey.StageTime("QUOTED", 2, Duration.ofHours(3 + 3)),
                        new Journey.StageTime("NEGOTIATION", 1, Duration.ofHours(4)));
    }

    @Test
    void anEntryWithinAStageIsNoReEntry() {
        append(new Position(
                "LEAD_QUALIFIED",
                in("LEAD_QUALIFIED").category(),
                15,
                in("LEAD_QUALIFIED").amount(),
                in("LEAD_QUALIFIED").closeDate(),
                "seller-2"));
        assertThat(journeyAfter(3).timeInStage())
                .containsExactly(new Journey.StageTime("LEAD_QUALIFIED", 1, Duration.ofHours(3)));
    }

    @Test
    void aClosedDealSpendsNoTimeInItsEnd() {
        history = history.append(in("QUOTED").moved(Stage.WON), "a", hour(4), HistoryCause.WON);
        assertThat(journeyAfter(100).timeInStage())
                .containsExactly(new Journey.StageTime("LEAD_QUALIFIED", 1, Duration.ofHours(4)));
    }

    @Test
    void skipsAndStepsBackAreToldApart() {
        move("QUOTED", 1);
        move("NEEDS_CONFIRMED", 2);
        move("SAMPLE_TESTED", 3);
        Journey journey = journeyAfter(4);
        assertThat(journey.skips()).singleElement().satisfies(skip -> {
            assertThat(skip.seq()).isEqualTo(2);
            assertThat(skip.skipped()).containsExactly("NEEDS_CONFIRMED", "SAMPLE_TESTED");
        });
        assertThat(journey.backwardMoves()).singleElement().satisfies(step -> {
            assertThat(step.from()).isEqualTo("QUOTED");
            assertThat(step.to()).isEqualTo("NEEDS_CONFIRMED");
        });
    }

    @Test
    void losingAndReopeningAreNeitherSkipsNorStepsBack() {
        history = history.append(in("QUOTED").moved(Stage.LOST), "a", hour(1), HistoryCause.LOST);
        move("LEAD_QUALIFIED", 2);
        Journey journey = journeyAfter(3);
        assertThat(journey.skips()).isEmpty();
        assertThat(journey.backwardMoves()).isEmpty();
    }

    @Test
    void aCloseDateCountsAsPushedOnlyPastTheEndOfItsQuarter() {
        append(closing("LEAD_QUALIFIED", LocalDate.of(2026, 4, 1)));
        append(closing("LEAD_QUALIFIED", LocalDate.of(2026, 6, 30)));
        append(closing("LEAD_QUALIFIED", LocalDate.of(2026, 7, 1)));
        append(closing("LEAD_QUALIFIED", LocalDate.of(2026, 2, 1)));
        append(closing("LEAD_QUALIFIED", LocalDate.of(2027, 1, 1)));
        assertThat(journeyAfter(9).pushes()).isEqualTo(2);
    }

    private void move(String stage, int hour) {
        history = history.append(in(stage), "seller-1", hour(hour), HistoryCause.MOVED);
    }

    private void append(Position position) {
        history = history.append(position, "seller-1", hour(1), HistoryCause.CHANGED);
    }

    private Journey journeyAfter(int hours) {
        return Journey.of(history, PROCESS, hour(hours));
    }

    private static Instant hour(int hour) {
        return T0.plus(Duration.ofHours(hour));
    }
}
