package torch.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import torch.platform.problem.FieldError;
import torch.platform.problem.Malformed;
import torch.platform.problem.Unavailable;

/** {@code ?after=opportunities/{id}@7}: goes on once this service has seen that version, or answers 503 (docs/events.md). */
final class AfterInterceptor implements HandlerInterceptor {

    private static final Pattern AFTER = Pattern.compile("([a-z-]{1,40})/([^@/]{1,100})@([0-9]{1,18})");
    private static final long MOST_PAUSE_MILLIS = 40;

    private final Map<String, Seen> stores;
    private final Function<String, @Nullable Seen> aggregates;
    private final Duration patience;

    /** @param aggregates the service's own aggregates by their plural; a store of the same name goes before */
    AfterInterceptor(List<Seen> stores, Function<String, @Nullable Seen> aggregates, Duration patience) {
        this.stores = stores.stream().collect(Collectors.toMap(Seen::resource, Function.identity()));
        this.aggregates = aggregates;
        this.patience = patience;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        if (request.getQueryString() == null || !request.getQueryString().contains("after=")) {
            return true;
        }
        String[] wanted = request.getParameterValues("after");
        if (wanted != null) {
            long deadline = System.nanoTime() + patience.toNanos();
            for (String version : wanted) {
                await(version, deadline);
            }
        }
        return true;
    }

    private void await(String wanted, long deadline) throws InterruptedException {
        Matcher parts = AFTER.matcher(wanted);
        Seen store = parts.matches() ? store(parts.group(1)) : null;
        if (store == null) {
            throw new Malformed(
                    "AFTER_INVALID",
                    "after names a record and its version, for example customers/0199...@7",
                    new FieldError("after", "AFTER_INVALID", "Not a record that this service can wait for"));
        }
        long version = Long.parseLong(parts.group(3));
        long pause = 2;
        while (store.version(parts.group(2)) < version) {
            if (System.nanoTime() > deadline) {
                throw new Unavailable(
                        "NOT_YET_SEEN", "This service has not seen " + wanted + " yet", Duration.ofSeconds(1));
            }
            Thread.sleep(pause);
            pause = Math.min(pause * 2, MOST_PAUSE_MILLIS);
        }
    }

    private @Nullable Seen store(String resource) {
        Seen store = stores.get(resource);
        return store == null ? aggregates.apply(resource) : store;
    }
}
