package torch.marketing.budget;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets changes of the same budget wait for each other within this instance, first come first served: a budget is what
 * many campaigns change at once. It only saves lost races; what decides is the guarded write.
 */
final class Turns {

    private static final long MOST_WAIT_SECONDS = 2;

    private final ReentrantLock[] locks =
            Stream.generate(() -> new ReentrantLock(true)).limit(64).toArray(ReentrantLock[]::new);

    <T> T take(String id, Supplier<T> change) {
        ReentrantLock lock = locks[Math.floorMod(id.hashCode(), locks.length)];
        boolean mine = await(lock);
        try {
            return change.get();
        } finally {
            if (mine) {
                lock.unlock();
            }
        }
    }

    private static boolean await(ReentrantLock lock) {
        try {
            return lock.tryLock(MOST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
