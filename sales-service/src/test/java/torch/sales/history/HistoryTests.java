package torch.sales.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static torch.sales.history.HistoryFixtures.T0;
import static torch.sales.history.HistoryFixtures.in;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import torch.sales.process.Stage;

class HistoryTests {

    private final History opened = HistoryFixtures.opened("LEAD_QUALIFIED");

    @Test
    void addsAnEntryForADifferentPositionOnly() {
        assertThat(opened.append(in("LEAD_QUALIFIED"), "a", T0, HistoryCause.CHANGED))
                .isSameAs(opened);
        History moved = opened.append(in("QUOTED"), "a", T0.plusSeconds(1), HistoryCause.MOVED);
        assertThat(moved.entries()).extracting(HistoryEntry::seq).containsExactly(1, 2);
        assertThat(opened.entries()).hasSize(1);
    }

    @Test
    void timeNeverRunsBackWhateverTheClocksSay() {
        History moved = opened.append(in("QUOTED"), "a", T0.minus(Duration.ofMinutes(5)), HistoryCause.MOVED);
        assertThat(moved.last().at()).isEqualTo(T0);
    }

    @Test
    void isBoundedAndKeepsTheLastEntryForClosing() {
        History full = fill(History.LIMIT - 1);
        assertThatThrownBy(() -> full.append(in("QUOTED"), "a", T0, HistoryCause.MOVED))
                .isInstanceOf(HistoryFull.class)
                .hasFieldOrPropertyWithValue("code", "HISTORY_FULL");
        History closed = full.append(full.last().position().moved(Stage.LOST), "a", T0, HistoryCause.LOST);
        assertThat(closed.entries()).hasSize(History.LIMIT);
        assertThatThrownBy(() -> closed.append(in("QUOTED"), "a", T0, HistoryCause.REOPENED))
                .isInstanceOf(HistoryFull.class);
    }

    @Test
    void remembersTheStageBeforeClosing() {
        History moved = opened.append(in("QUOTED"), "a", T0, HistoryCause.MOVED);
        History lost = moved.append(moved.last().position().moved(Stage.LOST), "a", T0, HistoryCause.LOST);
        assertThat(lost.lastOpenStage()).isEqualTo("QUOTED");
        assertThat(moved.lastOpenStage()).isEqualTo("QUOTED");
    }

    @Test
    void showsWithEachEntryOnlyTheValuesThatWereDifferentBefore() {
        History moved = opened.append(in("QUOTED"), "b", T0.plusSeconds(1), HistoryCause.MOVED);
        var views = HistoryEntryView.all(moved);
        assertThat(views.getFirst().previous()).isNull();
        var previous = views.getLast().previous();
        assertThat(previous.stage()).isEqualTo("LEAD_QUALIFIED");
        assertThat(previous.probability()).isEqualTo(10);
        assertThat(previous.amount()).isNull();
        assertThat(previous.closeDate()).isNull();
        assertThat(previous.owner()).isNull();
    }

    /** Alternates between two open stages. */
    private History fill(int size) {
        return IntStream.range(1, size)
                .boxed()
                .reduce(
                        opened,
                        (history, i) -> history.append(
                                in(i % 2 == 0 ? "NEEDS_CONFIRMED" : "SAMPLE_TESTED"), "a", T0, HistoryCause.MOVED),
                        (a, b) -> b);
    }
}
