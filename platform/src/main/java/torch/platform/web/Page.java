package torch.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a keyset-paged list.
 *
 * @param next sort-key values of the last item when there is more, else null
 */
public record Page<T>(List<T> items, @Nullable List<String> next) {

    /** Of up to {@link PageRequest#fetch} fetched items. */
    public static <T> Page<T> of(List<T> fetched, PageRequest request, Function<T, List<String>> sortKey) {
        if (fetched.size() <= request.limit()) {
            return new Page<>(fetched, null);
        }
        List<T> items = fetched.subList(0, request.limit());
        return new Page<>(items, sortKey.apply(items.getLast()));
    }

    public <R> Page<R> map(Function<T, R> mapping) {
        return new Page<>(items.stream().map(mapping).toList(), next);
    }
}
