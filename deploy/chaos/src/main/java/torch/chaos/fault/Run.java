package torch.chaos.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import torch.chaos.check.Rule;
import torch.chaos.check.Verdict;
import torch.chaos.history.History;
import torch.chaos.platform.Platform;
import torch.local.process.CannotStart;
import torch.local.process.Folders;

/** One kind of fault against a platform of its own; the exit code says whether all that was promised held. */
public final class Run {

    private static final int SHOWN = 5;

    private Run() {}

    public static void main(String[] arguments) throws IOException {
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        Path folder = Files.createTempDirectory("torch-chaos-");
        System.out.println(options + ", logs in " + folder);
        try {
            Verdict verdict = run(options, folder);
            print(verdict);
            if (verdict.failed() == 0 && !options.keep()) {
                Folders.delete(folder);
            }
            System.exit(verdict.failed() == 0 ? 0 : 1);
        } catch (CannotStart e) {
            System.err.println("deploy/chaos/run: " + e.getMessage());
            System.exit(2);
        }
    }

    private static Verdict run(Options options, Path folder) {
        Instant start = Instant.now();
        Verdict verdict = new Verdict();
        History history = new History();
        Path root = Path.of(System.getProperty("torch.root", ""));
        Random random = new Random(options.seed());
        try (Platform platform = Platform.start(root, folder, options.fault().instances())) {
            System.out.println("  all healthy after " + seconds(start) + " s");
            switch (options.fault()) {
                case KILLS -> new Kills(platform, history, verdict, random).run(options);
                case PAUSE -> new Pause(platform, history, verdict, random).run(options);
                case OUTAGE -> new Outage(platform, history, verdict).run(options);
                case DELIVERIES -> new Deliveries(platform, history, verdict, random).run(options);
            }
            new Inspection(platform, verdict).inspect(history);
        }
        System.out.printf(
                "  %d commands acknowledged, %d tries without an answer, %d commands repeated; %d s in all%n",
                history.acknowledged().size(), history.unanswered(), history.repeats(), seconds(start));
        return verdict;
    }

    private static long seconds(Instant start) {
        return Duration.between(start, Instant.now()).toSeconds();
    }

    private static void print(Verdict verdict) {
        System.out.printf("%n  %-66s %9s %10s%n", "what must hold", "looked at", "violations");
        for (Rule rule : Rule.values()) {
            Long looked = verdict.looked().get(rule);
            if (looked != null) {
                var violations = verdict.violations(rule);
                System.out.printf("  %-66s %9d %10d%n", rule.text(), looked, violations.size());
                violations.stream().limit(SHOWN).forEach(what -> System.out.println("      " + what));
            }
        }
        System.out.printf("%n%d passed, %d failed%n", verdict.passed(), verdict.failed());
    }
}
