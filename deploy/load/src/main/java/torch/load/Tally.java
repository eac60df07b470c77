package torch.load;

import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;

/** The answers of the measured part of a phase; what is answered before it opens or after it closed does not count. */
final class Tally {

    private final ConcurrentHistogram millis = new ConcurrentHistogram(3);
    private final LongAdder failed = new LongAdder();
    private volatile boolean open;
    private long openedAt;
    private double seconds;

    void open() {
        openedAt = System.nanoTime();
        open = true;
    }

    void close() {
        open = false;
        seconds = (System.nanoTime() - openedAt) / 1e9;
    }

    int answered(int responseMillis) {
        if (open) {
            millis.recordValue(responseMillis);
        }
        return responseMillis;
    }

    void failed() {
        if (open) {
            failed.increment();
        }
    }

    /** Answers as they should be. */
    long good() {
        return millis.getTotalCount() - bad();
    }

    long bad() {
        return failed.sum();
    }

    double perSecond() {
        return good() / seconds;
    }

    double percentile(double percentile) {
        return millis.getValueAtPercentile(percentile);
    }
}
