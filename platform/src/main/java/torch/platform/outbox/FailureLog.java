package torch.platform.outbox;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;

/** Says that sends fail, but not of each: while the broker is away there are thousands. */
final class FailureLog {

    private static final long PAUSE_NANOS = Duration.ofSeconds(5).toNanos();

    private final Logger log;
    private final AtomicLong unsaid = new AtomicLong();
    private final AtomicLong last = new AtomicLong(System.nanoTime() - PAUSE_NANOS);

    FailureLog(Logger log) {
        this.log = log;
    }

    void failed(Address address, Pending sent, Exception failure) {
        long count = unsaid.incrementAndGet();
        long before = last.get();
        long now = System.nanoTime();
        if (now - before >= PAUSE_NANOS && last.compareAndSet(before, now)) {
            unsaid.addAndGet(-count);
            log.warn(
                    "{} sends failed, the latest {} of {}: {}",
                    count,
                    sent.sequence(),
                    address.id(),
                    failure.toString());
        }
    }
}
