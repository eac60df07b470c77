package torch.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for; a controller takes it as an argument.
 *
 * @param list path and filters of the list, without cursor and limit
 * @param limit 1 to 200, 50 by default
 * @param after sort-key values of the last item of the page before; null for the first page
 */
public record PageRequest(String list, int limit, @Nullable List<String> after) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    /** How many to fetch, so that the answer knows whether there is more. */
    public int fetch() {
        return limit + 1;
    }
}
