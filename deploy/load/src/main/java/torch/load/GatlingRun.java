package torch.load;

import io.gatling.app.Gatling$;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Runs a phase by Gatling in this process, so that the generator is as warm as what it measures. */
final class GatlingRun {

    private static final Duration SHORT = Duration.ofSeconds(5);

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
        Duration measured = Duration.ofSeconds(options.seconds());
        PhaseSimulation.next(new PhaseSimulation.Work(phase, asked.gateway(), options.clients(), SHORT, measured));
        // Gatling starts within a second; the processor is watched well inside the measured time
        Executor begin = CompletableFuture.delayedExecutor(SHORT.toMillis() + 2500, TimeUnit.MILLISECONDS);
        Executor end = CompletableFuture.delayedExecutor(SHORT.plus(measured).toMillis() - 500, TimeUnit.MILLISECONDS);
        var before = CompletableFuture.supplyAsync(() -> Cpu.now(asked), begin);
        var after = CompletableFuture.supplyAsync(() -> Cpu.now(asked), end);
        Path report = gatling();
        JsonNode stats = measured(report);
        double perSecond = total(stats, "numberOfRequests", "ok") / (double) options.seconds();
        double watched = measured.toMillis() / 1000.0 - 3;
        return new Result(
                phase,
                perSecond,
                (long) total(stats, "numberOfRequests", "ko"),
                total(stats, "percentiles1", "ok"),
                total(stats, "percentiles4", "ok"),
                after.join().perOperation(before.join(), Math.round(perSecond * watched)));
    }

    private Path gatling() {
        String[] arguments = {"-s", PhaseSimulation.class.getName(), "-rf", folder.toString()};
        Gatling$.MODULE$.fromArgs(arguments);
        try (Stream<Path> runs = Files.list(folder)) {
            return runs.filter(Files::isDirectory).max(Path::compareTo).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode measured(Path report) {
        JsonNode all =
                Http.JSON.readTree(report.resolve("js").resolve("stats.json").toFile());
        for (JsonNode request : all.get("contents")) {
            if (request.get("name").asString().equals(PhaseSimulation.MEASURED)) {
                return request.get("stats");
            }
        }
        throw new IllegalStateException("Nothing was measured: " + report);
    }

    private static double total(JsonNode stats, String name, String which) {
        return stats.get(name).get(which).asDouble();
    }
}
