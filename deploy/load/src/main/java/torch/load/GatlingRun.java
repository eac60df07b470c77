package torch.load;

import io.gatling.app.Gatling$;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Runs a phase by Gatling in this process, so that the generator is as warm as what it measures. */
final class GatlingRun {

    private static final Duration WARM_UP = Duration.ofSeconds(6);

    /** @param cpu milliseconds for each request, by process */
    record Result(Phase phase, double perSecond, long failed, double p50, double p99, Map<String, Double> cpu) {}

    private final Platform platform;
    private final Options options;
    private final Path folder;

    GatlingRun(Platform platform, Options options, Path folder) {
        this.platform = platform;
        this.options = options;
        this.folder = folder;
    }

    Result run(Phase phase) {
        return run(phase, platform);
    }

    /** @param asked what the requests go to, and whose processor time counts */
    Result run(Phase phase, Platform asked) {
        Tally tally = new Tally();
        Duration measured = Duration.ofSeconds(options.seconds());
        Duration all = WARM_UP.plus(measured).plusSeconds(1);
        PhaseSimulation.next(new PhaseSimulation.Work(phase, asked.gateway(), options.clients(), all, tally));
        var cpu = CompletableFuture.supplyAsync(() -> watch(tally, measured, asked));
        Gatling$.MODULE$.fromArgs(
                new String[] {"-s", PhaseSimulation.class.getName(), "-rf", folder.toString(), "-nr"});
        return new Result(
                phase, tally.perSecond(), tally.bad(), tally.percentile(50), tally.percentile(99), cpu.join());
    }

    private static Map<String, Double> watch(Tally tally, Duration measured, Platform asked) {
        Wait.pause(WARM_UP.toMillis());
        Cpu before = Cpu.now(asked);
        tally.open();
        Wait.pause(measured.toMillis());
        tally.close();
        return Cpu.now(asked).perOperation(before, tally.good());
    }
}
