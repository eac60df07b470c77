package torch.load;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.http.Http;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One kind of request, repeated by every client as fast as it is answered.
 *
 * @param perSecond aim
 * @param p99 aim in ms
 * @param request completes what Gatling has named
 */
record Phase(
        String name, @Nullable Integer perSecond, @Nullable Integer p99, Function<Http, ChainBuilder> request) {}
