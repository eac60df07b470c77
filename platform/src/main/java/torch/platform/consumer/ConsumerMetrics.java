package torch.platform.consumer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;

/** {@code consumer.lag} from the event to its application, {@code consumer.records}, {@code .folded}, {@code .dead}. */
final class ConsumerMetrics {

    private final Clock clock;
    private final Timer lag;
    private final Counter records;
    private final Counter folded;
    private final Counter dead;

    ConsumerMetrics(MeterRegistry registry, Clock clock, String group, String topic) {
        this.clock = clock;
        Tags tags = Tags.of("group", group, "topic", topic);
        this.lag = Timer.builder("consumer.lag")
                .description("from the event's time to its application here")
                .tags(tags)
                .register(registry);
        this.records = registry.counter("consumer.records", tags);
        this.folded = registry.counter("consumer.folded", tags);
        this.dead = registry.counter("consumer.dead", tags);
    }

    void read(int delivered, int folded, int dead, Collection<? extends Received<?>> applied) {
        this.records.increment(delivered);
        this.folded.increment(folded);
        this.dead.increment(dead);
        applied.stream()
                .map(Received::time)
                .min(Comparator.naturalOrder())
                .ifPresent(oldest -> lag.record(Duration.between(oldest, clock.instant())));
    }
}
