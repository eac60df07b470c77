package torch.platform.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicLong;

/** {@code outbox.published} with its delay, {@code outbox.failed}, {@code outbox.backlog}, {@code outbox.oldest.seconds}. */
public final class OutboxMetrics {

    private final MeterRegistry registry;
    private final Clock clock;
    private final Timer published;
    private final Counter failed;
    private final Counter swept;
    private final AtomicLong oldestSeconds = new AtomicLong();
    private final AtomicLong pending = new AtomicLong();

    OutboxMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        this.published = Timer.builder("outbox.published")
                .description("from the command to the broker's acknowledgement")
                .register(registry);
        this.failed = registry.counter("outbox.failed");
        this.swept = registry.counter("outbox.swept");
        Gauge.builder("outbox.oldest.seconds", oldestSeconds, AtomicLong::get)
                .description("age of the oldest entry that the last sweep saw")
                .register(registry);
        Gauge.builder("outbox.pending", pending, AtomicLong::get)
                .description("aggregates with unpublished entries older than the margin, at the last sweep")
                .register(registry);
    }

    void watchBacklog(Collection<?> ready) {
        registry.gaugeCollectionSize("outbox.backlog", java.util.List.of(), ready);
    }

    void published(Pending sent) {
        if (!sent.repeats()) {
            published.record(Duration.between(sent.time(), clock.instant()));
        }
    }

    void failed() {
        failed.increment();
    }

    /** @param oldest age of the entry that has waited longest, zero when none waits */
    public void swept(long aggregates, Duration oldest) {
        swept.increment(aggregates);
        pending.set(aggregates);
        oldestSeconds.set(oldest.toSeconds());
    }
}
