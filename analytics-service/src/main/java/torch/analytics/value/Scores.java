package torch.analytics.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Quintile scores by the declared rule: 1 + floor(5 x share of buyers with a strictly smaller value); ties share a
 * score (product.md, "Value classification").
 */
final class Scores<V> {

    private final List<V> sorted;
    private final Comparator<? super V> order;

    private Scores(List<V> sorted, Comparator<? super V> order) {
        this.sorted = sorted;
        this.order = order;
    }

    /** @param order worst first */
    static <T, V> Scores<V> of(List<T> buyers, Function<T, V> value, Comparator<? super V> order) {
        List<V> sorted = new ArrayList<>(buyers.stream().map(value).toList());
        sorted.sort(order);
        return new Scores<>(sorted, order);
    }

    int score(V value) {
        return 1 + (int) (5L * strictlySmaller(value) / sorted.size());
    }

    private int strictlySmaller(V value) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order.compare(sorted.get(middle), value) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
