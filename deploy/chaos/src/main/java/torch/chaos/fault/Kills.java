package torch.chaos.fault;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import torch.chaos.check.Rule;
import torch.chaos.check.Verdict;
import torch.chaos.client.Clients;
import torch.chaos.history.History;
import torch.chaos.platform.Instance;
import torch.chaos.platform.Platform;

/** kill -9 of a random service that is at work, and its start at once, again and again. */
final class Kills {

    private static final Duration ANSWER = Duration.ofSeconds(15);
    /** How many may be starting at once: the others are to be at work. */
    private static final int STARTING = 2;

    private static final int LEAST_PAUSE_MILLIS = 300;
    private static final int MOST_PAUSE_MILLIS = 1_500;

    private final Platform platform;
    private final History history;
    private final Verdict verdict;
    private final Random random;
    private final Semaphore starts = new Semaphore(STARTING);

    Kills(Platform platform, History history, Verdict verdict, Random random) {
        this.platform = platform;
        this.history = history;
        this.verdict = verdict;
        this.random = random;
    }

    void run(Options options) {
        Map<String, Integer> killed = new TreeMap<>();
        try (Clients _ = Clients.start(options.clients(), options.seed(), ANSWER, platform::anyPort, history)) {
            Pauses.millis(3_000);
            for (int kill = 1; kill <= options.count(); kill++) {
                Pauses.millis(random.nextInt(LEAST_PAUSE_MILLIS, MOST_PAUSE_MILLIS));
                starts.acquireUninterruptibly();
                Instance victim = anyAtWork();
                killed.merge(victim.service(), 1, Integer::sum);
                victim.kill();
                platform.launch(victim);
                Thread.startVirtualThread(() -> awaitReady(victim));
                if (kill % 10 == 0) {
                    System.out.println(
                            "  " + kill + " kills, " + history.acknowledged().size() + " acknowledged");
                }
            }
            starts.acquireUninterruptibly(STARTING);
            Pauses.millis(3_000);
        }
        System.out.println("  killed: " + killed);
    }

    private Instance anyAtWork() {
        List<Instance> atWork =
                platform.instances().stream().filter(Instance::isReady).toList();
        return atWork.get(random.nextInt(atWork.size()));
    }

    private void awaitReady(Instance started) {
        try {
            started.awaitReady();
            verdict.looked(Rule.RECOVERED, 1);
        } catch (RuntimeException e) {
            verdict.violated(Rule.RECOVERED, String.valueOf(e.getMessage()));
        } finally {
            starts.release();
        }
    }
}
