package torch.analytics.funnel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/** Exact median and mean of durations. */
final class Median {

    private Median() {}

    /** Of an even number: the mean of the two in the middle. In seconds, to a tenth of a millisecond. */
    static BigDecimal seconds(long[] millis) {
        Arrays.sort(millis);
        int middle = millis.length / 2;
        long doubled = millis.length % 2 == 1 ? 2 * millis[middle] : millis[middle - 1] + millis[middle];
        return plain(BigDecimal.valueOf(doubled).divide(BigDecimal.valueOf(2000), 4, RoundingMode.UNNECESSARY));
    }

    /** In seconds, rounded to milliseconds. */
    static BigDecimal meanSeconds(long[] millis) {
        BigDecimal sum = BigDecimal.valueOf(Arrays.stream(millis).sum());
        return plain(sum.divide(BigDecimal.valueOf(1000L * millis.length), 3, RoundingMode.HALF_UP));
    }

    private static BigDecimal plain(BigDecimal seconds) {
        BigDecimal stripped = seconds.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
