package torch.marketing.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnsTests {

    private final Turns turns = new Turns();
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Test
    void changesOfOneBudgetDoNotMeet() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                threads.submit(() -> turns.take("budget", this::visit));
            }
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void aFailureGivesTheTurnBack() throws Exception {
        assertThatIllegalStateException()
                .isThrownBy(() -> turns.take("budget", () -> {
                    throw new IllegalStateException();
                }));
        try (var other = Executors.newSingleThreadExecutor()) {
            assertThat(other.submit(() -> turns.take("budget", this::visit)).get())
                    .isEqualTo(1);
        }
    }

    private int visit() {
        int now = inside.incrementAndGet();
        most.accumulateAndGet(now, Math::max);
        Thread.yield();
        inside.decrementAndGet();
        return now;
    }
}
