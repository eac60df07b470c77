package torch.chaos.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import torch.chaos.check.Rule;
import torch.chaos.check.Verdict;
import torch.chaos.client.Clients;
import torch.chaos.history.History;
import torch.chaos.platform.Instance;
import torch.chaos.platform.Platform;

/** Two instances of each service, one of them stopped for longer than the outbox's times, while both are asked. */
final class Pause {

    /** Short, since whoever asks a stopped instance is to ask the other one soon. */
    private static final Duration ANSWER = Duration.ofSeconds(3);
    /** Delivery time-out 10 s, margin 5 s, sweep at most 3 s: the other instance has taken over by then. */
    private static final long STOPPED_MILLIS = 22_000;

    private static final long BETWEEN_MILLIS = 8_000;

    private final Platform platform;
    private final History history;
    private final Verdict verdict;
    private final Random random;

    Pause(Platform platform, History history, Verdict verdict, Random random) {
        this.platform = platform;
        this.history = history;
        this.verdict = verdict;
        this.random = random;
    }

    void run(Options options) {
        try (Clients _ = Clients.start(options.clients(), options.seed(), ANSWER, platform::anyPort, history)) {
            for (int round = 1; round <= options.count(); round++) {
                Pauses.millis(BETWEEN_MILLIS);
                List<Instance> stopped = oneOfEach();
                stopped.forEach(Instance::pause);
                Pauses.millis(STOPPED_MILLIS);
                stopped.forEach(Instance::resume);
                System.out.println(
                        "  " + round + " rounds, " + history.acknowledged().size() + " acknowledged");
            }
            Pauses.millis(BETWEEN_MILLIS);
        }
        platform.instances()
                .forEach(instance -> verdict.expect(
                        Rule.RECOVERED, instance.isAlive(), instance.service() + " ended, see " + instance.log()));
    }

    private List<Instance> oneOfEach() {
        List<Instance> chosen = new ArrayList<>();
        for (String service : Platform.SERVICES) {
            List<Instance> all = platform.instances(service);
            chosen.add(all.get(random.nextInt(all.size())));
        }
        return chosen;
    }
}
