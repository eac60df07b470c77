package torch.analytics.valuation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import torch.analytics.account.AccountRow;
import torch.analytics.account.LiveDayLedger;
import torch.analytics.generation.Generation;
import torch.analytics.invoice.Window;

/** Finds the run that answers a request, or has it made. */
@Component
class Runs {

    private static final Logger log = LoggerFactory.getLogger(Runs.class);

    /** Making a run reads all customers: one at a time. */
    private final Semaphore making = new Semaphore(1);

    private final RunProjection runs;
    private final RunMaker maker;
    private final LiveDayLedger liveDay;
    private final Today today;
    private final ValuationSettings settings;
    private final Clock clock;

    Runs(
            RunProjection runs,
            RunMaker maker,
            LiveDayLedger liveDay,
            Today today,
            ValuationSettings settings,
            Clock clock) {
        this.runs = runs;
        this.maker = maker;
        this.liveDay = liveDay;
        this.today = today;
        this.settings = settings;
        this.clock = clock;
    }

    RunState find(Generation generation, Window window) {
        if (window.equals(today.window())) {
            return liveDay.find(generation)
                    .filter(day -> day.ready() && day.window().equals(window))
                    .<RunState>map(_ -> new RunState.Ready(window, AccountRow.LIVE, clock.instant()))
                    .orElseGet(() -> new RunState.Making(window));
        }
        Optional<RunProjection.Run> held = runs.find(generation, window).filter(RunProjection.Run::ready);
        if (held.isPresent() && fresh(generation, held.get())) {
            runs.used(generation, held.get());
            return new RunState.Ready(window, held.get().rows(), held.get().begunAt());
        }
        start(generation, window, false);
        return new RunState.Making(window);
    }

    void keepDaily(Generation generation, Window ended) {
        start(generation, ended, true);
    }

    private boolean fresh(Generation generation, RunProjection.Run run) {
        Instant until = run.readyAt().plus(settings.freshFor());
        return clock.instant().isBefore(until) || runs.changes(generation) == run.changes();
    }

    private void start(Generation generation, Window window, boolean daily) {
        runs.prepare(generation);
        runs.begin(generation, window)
                .ifPresent(run -> Thread.ofVirtual()
                        .name("valuation-run " + run.rows())
                        .start(() -> make(generation, window, run, daily)));
    }

    private void make(Generation generation, Window window, RunProjection.Run run, boolean daily) {
        making.acquireUninterruptibly();
        try {
            maker.make(generation, window, run);
            runs.finish(generation, run, daily);
            runs.bound(generation, daily, daily ? settings.daily() : settings.runs());
        } catch (RuntimeException e) {
            log.warn("The run {} could not be made", run.rows(), e);
            runs.failed(generation, run);
        } finally {
            making.release();
        }
    }
}
