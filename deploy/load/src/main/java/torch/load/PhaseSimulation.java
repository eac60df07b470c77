package torch.load;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A phase as Gatling runs it: a warm-up, then the same under another name. Gatling makes the instance. */
public final class PhaseSimulation extends Simulation {

    static final String WARM_UP = "warm-up";
    static final String MEASURED = "measured";

    private static volatile @Nullable Work work;

    record Work(Phase phase, String gateway, int clients, Duration warmUp, Duration measured) {}

    static void next(Work next) {
        work = next;
    }

    public PhaseSimulation() {
        Work now = work;
        if (now == null) {
            throw new IllegalStateException("Start it by deploy/load/run");
        }
        setUp(scenario(now.phase().name())
                        .exec(repeated(WARM_UP, now.warmUp(), now.phase()))
                        .exec(repeated(MEASURED, now.measured(), now.phase()))
                        .injectOpen(atOnceUsers(now.clients())))
                .protocols(http.baseUrl(now.gateway())
                        .header("Torch-Person", "seller-load")
                        .header("Content-Type", "application/json")
                        .disableCaching()
                        .disableFollowRedirect()
                        .disableWarmUp());
    }

    private static ChainBuilder repeated(String name, Duration time, Phase phase) {
        return during(time).on(phase.request().apply(http(name)));
    }
}
