package torch.load;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** Measures everything, one thing after another; deploy/load/run starts it in the checkout. */
public final class Load {

    private final Options options;
    private final Path root = Path.of("").toAbsolutePath();
    private final Path scratch = root.resolve(".torch").resolve("load");
    private final Report report;
    private final Launcher launcher;

    private Load(Options options) {
        this.options = options;
        this.report = new Report(root.resolve("deploy/load/results/latest.json"));
        this.launcher = new Launcher(root, options);
    }

    public static void main(String[] arguments) {
        int exitCode = 1;
        try {
            new Load(Options.parse(List.of(arguments))).run();
            exitCode = 0;
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
        } catch (RuntimeException | ExecutionException | InterruptedException e) {
            e.printStackTrace();
        }
        // Gatling leaves threads
        System.exit(exitCode);
    }

    private void run() throws ExecutionException, InterruptedException {
        report.add("machine", machine());
        if (options.running()) {
            measure(Platform.running(root));
            return;
        }
        report.add("start-up from built artefacts, seconds", launcher.startTwice());
        try {
            measure(Platform.running(root));
        } finally {
            launcher.stop();
        }
    }

    private static Map<String, Object> machine() {
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("begun", Instant.now().toString());
        machine.put("processors", Runtime.getRuntime().availableProcessors());
        machine.put(
                "loadAverageBefore",
                java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                        .getSystemLoadAverage());
        return machine;
    }

    private void measure(Platform platform) throws ExecutionException, InterruptedException {
        Http http = new Http();
        Metrics metrics = new Metrics(http, platform);
        Seed seed = new Seed(metrics, options);
        GatlingRun gatling = new GatlingRun(platform, options, scratch.resolve("gatling"));
        report.add("memory at start, MB (PSS)", Memory.megabytes(platform));
        try (Erp erp = new Erp(platform)) {
            if (options.customers() > 0) {
                report.add("seed", seed.customers(erp));
            }
            Prepared prepared = Prepared.of(http, platform);
            List<Phase> phases = new Requests(prepared).all();
            requests(phases, gatling, metrics);
            Visibility visibility = new Visibility(http, platform, prepared, erp);
            report.add("visible after, ms", visibility.all());
            report.add(
                    "visible in the list while all clients create customers, ms",
                    visibility.whileBusy(() -> gatling.run(phases.getFirst())));
            if (options.invoices() > 0) {
                report.add("invoices into analytics", seed.invoices(erp));
            }
            report.add("rebuild of analytics", Rebuild.measure(http, platform));
        }
        raw(platform, gatling);
        report.add("memory at the end, MB (PSS)", Memory.megabytes(platform));
    }

    private void requests(List<Phase> phases, GatlingRun gatling, Metrics metrics) {
        for (Phase phase : phases) {
            Backlog backlog = Backlog.watch(metrics);
            report.add(gatling.run(phase));
            backlog.drained().ifPresent(drained -> report.add("events of: " + phase.name(), drained));
        }
    }

    private void raw(Platform platform, GatlingRun gatling) throws ExecutionException, InterruptedException {
        Map<String, Object> raw = new LinkedHashMap<>();
        raw.put("mongodJournaledInsertsPerSecond", RawMongo.insertsPerSecond(platform, options.seconds()));
        raw.put("brokerRecordsPerSecond", RawBroker.recordsPerSecond(platform, options.seconds()));
        report.add("raw limits", raw);
        RawNginx.measure(gatling, scratch.resolve("nginx"))
                .ifPresentOrElse(report::add, () -> report.add("nginx proxying a file", "no nginx on the PATH"));
    }
}
