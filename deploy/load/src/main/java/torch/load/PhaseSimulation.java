package torch.load;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.responseTimeInMillis;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A phase as Gatling runs it: every client asks, waits for the answer and asks again. Gatling makes the instance. */
public final class PhaseSimulation extends Simulation {

    private static volatile @Nullable Work next;

    record Work(Phase phase, String gateway, int clients, Duration time, Tally tally) {}

    static void next(Work work) {
        next = work;
    }

    public PhaseSimulation() {
        Work work = next;
        if (work == null) {
            throw new IllegalStateException("Start it by deploy/load/run");
        }
        setUp(scenario(work.phase().name())
                        .exec(during(work.time())
                                .on(work.phase()
                                        .request()
                                        .apply(http(work.phase().name()))
                                        .exec(session -> outcome(session, work.tally()))))
                        .injectOpen(atOnceUsers(work.clients())))
                .protocols(http.baseUrl(work.gateway())
                        .header("Torch-Person", "seller-load")
                        .header("Content-Type", "application/json")
                        .check(responseTimeInMillis().transform(work.tally()::answered))
                        .disableCaching()
                        .disableFollowRedirect()
                        .disableWarmUp());
    }

    private static Session outcome(Session session, Tally tally) {
        if (session.isFailed()) {
            tally.failed();
        }
        return session.markAsSucceeded();
    }
}
