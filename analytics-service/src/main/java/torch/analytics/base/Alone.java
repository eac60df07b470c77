package torch.analytics.base;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes scheduled work off the scheduler's one thread, which must never wait for it; while the work goes on, further
 * starts are dropped.
 */
public final class Alone {

    private static final Logger log = LoggerFactory.getLogger(Alone.class);

    private final AtomicBoolean busy = new AtomicBoolean();

    /** Work that is repeated by its schedule: a failure is logged and the next start tries again. */
    public interface Work {
        void run() throws InterruptedException;
    }

    public void start(String name, Work work) {
        if (busy.compareAndSet(false, true)) {
            Thread.ofVirtual().name(name).start(() -> run(name, work));
        }
    }

    private void run(String name, Work work) {
        try {
            work.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.warn("{} waits and tries again: {}", name, e.toString());
        } finally {
            busy.set(false);
        }
    }
}
