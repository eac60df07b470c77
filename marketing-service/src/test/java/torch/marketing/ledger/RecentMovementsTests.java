package torch.marketing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import torch.platform.money.Money;

class RecentMovementsTests {

    private static final Origin ORIGIN = Origin.plan("finance-1", Instant.parse("2026-01-05T01:00:00Z"));

    @Test
    void numbersMovementsWithoutGaps() {
        assertThat(movements(20).items()).extracting(Movement::seq).containsExactlyElementsOf(longs(1, 20));
    }

    @Test
    void forgetsOnlyWhatTheLedgerHolds() {
        assertThat(movements(40).forget(5).items().getFirst().seq()).isEqualTo(6);
        assertThat(movements(40).forget(0)).isEqualTo(movements(40));
    }

    @Test
    void keepsTheLatestFewEvenWhenTheyAreRecorded() {
        RecentMovements kept = movements(40).forget(40);
        assertThat(kept.items()).hasSize(16);
        assertThat(kept.last().seq()).isEqualTo(40);
        assertThat(kept.crowded()).isFalse();
    }

    @Test
    void refusesAMovementRatherThanToForgetAnUnrecordedOne() {
        RecentMovements full = movements(RecentMovements.LIMIT);
        assertThatThrownBy(() -> next(full)).isInstanceOf(LedgerBehind.class);
        assertThat(full.crowded()).isTrue();
    }

    private static RecentMovements movements(int count) {
        RecentMovements movements = RecentMovements.startingWith(Movement.first(Money.of("1000", "CNY"), ORIGIN));
        while (movements.items().size() < count) {
            movements = next(movements);
        }
        return movements;
    }

    private static RecentMovements next(RecentMovements movements) {
        return movements.append(movements.last().next(MovementKind.ADJUSTED, Money.of("1", "CNY"), ORIGIN));
    }

    private static java.util.List<Long> longs(long from, long to) {
        return java.util.stream.LongStream.rangeClosed(from, to).boxed().toList();
    }
}
