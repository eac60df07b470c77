package torch.platform.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Times of the outbox.
 *
 * @param deliveryTimeout after which the producer gives up a record; becomes {@code delivery.timeout.ms}
 * @param margin beyond that time before another instance may relay the entry
 * @param sweepEvery pause between two sweeps, jittered by up to half of itself
 * @param chained false sends a successor without waiting for the acknowledgement before it; exists only so that a test
 *     can show what then goes wrong
 * @param backlog aggregates in memory at most; what is beyond is left to the sweeper
 */
@ConfigurationProperties("torch.outbox")
public record OutboxSettings(
        @DefaultValue("10s") Duration deliveryTimeout,
        @DefaultValue("5s") Duration margin,
        @DefaultValue("2s") Duration sweepEvery,
        @DefaultValue("true") boolean chained,
        @DefaultValue("20000") int backlog) {

    public OutboxSettings {
        if (deliveryTimeout.toMillis() < 100 || margin.isNegative() || sweepEvery.toMillis() < 10 || backlog < 1) {
            throw new IllegalArgumentException(
                    "torch.outbox: delivery-timeout >= 100ms, margin >= 0, sweep-every >= 10ms, backlog >= 1");
        }
    }

    /** Age from which an entry no longer belongs to the instance that wrote it. */
    public Duration orphanAge() {
        return deliveryTimeout.plus(margin);
    }
}
