package torch.local.launcher;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import torch.local.launcher.ExtractedApp.Cache;
import torch.local.launcher.Running.Tier;
import torch.local.mongod.MongoSource;
import torch.local.process.CannotStart;
import torch.local.process.FreePort;
import torch.local.servers.Endpoints;

/** One run of the platform, from the sources to the last stop. */
final class Launch {
    private final Options options;
    private final Workspace workspace = Workspace.ofCheckout();
    private final Running running = new Running();
    private final Watch watch = new Watch(workspace, running);

    Launch(Options options) {
        this.options = options;
    }

    /** Ends with the process: by a signal, or with exit code 1 because something could not start or broke. */
    void run(boolean followLogs) {
        try {
            workspace.lock();
            watch.start();
            options.ports().refuseTaken(FreePort::isFree);
            workspace.refuseTooLittleDisk();
            MongoSource mongo = Stores.findMongo();
            List<ExtractedApp> apps = build();
            Instant start = Instant.now();
            Arguments arguments = new Arguments(options.ports(), startStores(mongo));
            train(apps, Cache.MISSING, arguments);
            Parallel.forEach(apps, app -> start(app, arguments));
            Console.done("all", start, "healthy");
            new Demo(workspace, options, running).playOnce();
            new Report(options.ports(), mongo).print();
            watch.everythingRuns(options.ports(), followLogs);
            train(apps, Cache.OUTDATED, arguments);
            watch.untilStopped();
        } catch (CannotStart e) {
            watch.fail(e);
        }
    }

    private List<ExtractedApp> build() {
        new Build(workspace, running).run();
        List<ExtractedApp> apps = Arrays.stream(App.values())
                .map(app -> ExtractedApp.of(app, workspace))
                .toList();
        Parallel.forEach(apps, ExtractedApp::extract);
        return apps;
    }

    private Endpoints startStores(MongoSource mongo) {
        Stores stores = new Stores(workspace, options.ports(), running);
        if (options.fresh()) stores.forget(mongo);
        return stores.start(mongo);
    }

    private void train(List<ExtractedApp> apps, Cache state, Arguments arguments) {
        Training training = new Training(workspace, arguments, running);
        List<ExtractedApp> untrained =
                apps.stream().filter(app -> app.cache() == state).toList();
        if (!untrained.isEmpty()) Console.note("cache", "start-up caches are made, once per build");
        untrained.forEach(training::run);
    }

    private void start(ExtractedApp extracted, Arguments arguments) {
        Instant start = Instant.now();
        App app = extracted.app();
        workspace.rotateLog(app.title());
        List<String> command = extracted.command();
        command.addAll(arguments.of(app));
        int port = options.ports().of(app);
        Tier tier = app == App.GATEWAY ? Tier.GATEWAY : Tier.SERVICE;
        running.start(tier, new AppProcess(app.title(), port, command, workspace.log(app.title())));
        String note = extracted.cache() == Cache.FRESH ? "" : " (without start-up cache)";
        Console.done(app.title(), start, "127.0.0.1:" + port + note);
    }
}
