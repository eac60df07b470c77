package torch.marketing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torch.marketing.Explained;
import torch.platform.money.Money;
import torch.platform.testing.IntegrationTest;

@IntegrationTest
class LedgerIT {

    private static final Origin ORIGIN = Origin.plan("finance-1", Instant.parse("2026-01-05T01:00:00Z"));

    @Autowired
    Ledger ledger;

    @Test
    void recordsEveryMovementOnceHoweverOftenAndInParallelItIsTold() {
        String budget = UUID.randomUUID().toString();
        RecentMovements movements = movements(30);
        try (var recorders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                recorders.submit(() -> ledger.record(budget, movements));
            }
        }
        assertThat(ledger.record(budget, movements(10))).isEqualTo(30);
        assertThat(seqs(ledger.before(budget, tail(movements), Long.MAX_VALUE, 100)))
                .containsExactlyElementsOf(descending(30));
    }

    @Test
    void showsWhatIsNotRecordedYet() {
        String budget = UUID.randomUUID().toString();
        ledger.record(budget, movements(20));
        assertThat(seqs(ledger.before(budget, movements(25).forget(20), Long.MAX_VALUE, 100)))
                .containsExactlyElementsOf(descending(25));
    }

    @Test
    void readsAnIndexAndLittleMoreThanItAnswers() {
        String budget = UUID.randomUUID().toString();
        ledger.record(budget, movements(40));
        ledger.record(UUID.randomUUID().toString(), movements(40));
        Explained.assertIndexed("ledger", ledger.documents(budget, 30).limit(10));
    }

    private static RecentMovements movements(int count) {
        RecentMovements movements = RecentMovements.startingWith(Movement.first(Money.of("1000", "CNY"), ORIGIN));
        while (movements.items().size() < count) {
            movements = movements.append(movements.last().next(MovementKind.ADJUSTED, Money.of("1", "CNY"), ORIGIN));
        }
        return movements;
    }

    private static RecentMovements tail(RecentMovements movements) {
        return movements.forget(movements.last().seq());
    }

    private static List<Long> seqs(List<LedgerEntryView> entries) {
        return entries.stream().map(LedgerEntryView::seq).toList();
    }

    private static List<Long> descending(long from) {
        return LongStream.rangeClosed(1, from).map(i -> from + 1 - i).boxed().toList();
    }
}
