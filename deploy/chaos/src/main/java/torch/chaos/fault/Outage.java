package torch.chaos.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import torch.chaos.check.Rule;
import torch.chaos.check.Verdict;
import torch.chaos.client.Clients;
import torch.chaos.history.Answered;
import torch.chaos.history.History;
import torch.chaos.platform.Instance;
import torch.chaos.platform.Platform;
import torch.local.process.ServerProcess;

/** MongoDB and Kafka away, killed in one round and stopped in the next, and back again; the services are left alone. */
final class Outage {

    private static final Duration MONGODB_AWAY = Duration.ofSeconds(30);
    private static final Duration KAFKA_AWAY = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** The store is given up after 5 s, the request that found it away included; the rest is a busy machine's. */
    private static final Duration IN_TIME = Duration.ofSeconds(10);

    private static final long BETWEEN_MILLIS = 20_000;
    private static final Set<String> STORE_AWAY = Set.of("STORE_UNAVAILABLE", "WRITE_UNCERTAIN", "NOT_YET_SEEN");
    private static final Set<String> BROKER_AWAY = Set.of("OUTBOX_FULL", "NOT_YET_SEEN");

    private final Platform platform;
    private final History history;
    private final Verdict verdict;

    Outage(Platform platform, History history, Verdict verdict) {
        this.platform = platform;
        this.history = history;
        this.verdict = verdict;
    }

    void run(Options options) {
        List<Long> processes = processes();
        var mongod = platform.servers().mongod();
        var kafka = platform.servers().kafka();
        try (Clients clients = Clients.start(options.clients(), options.seed(), PATIENCE, platform::anyPort, history)) {
            for (int round = 1; round <= options.count(); round++) {
                boolean kill = round % 2 == 1;
                away(mongod, kill, MONGODB_AWAY, STORE_AWAY);
                if (round == 1) {
                    clients.hammer(PATIENCE, platform::anyPort, history);
                }
                away(kafka, kill, KAFKA_AWAY, BROKER_AWAY);
            }
            Pauses.millis(BETWEEN_MILLIS);
        }
        verdict.expect(Rule.RECOVERED, processes.equals(processes()), "a service has ended");
        boolean filled = history.answers().stream().anyMatch(one -> one.code().equals("OUTBOX_FULL"));
        verdict.expect(Rule.ANSWERED_IN_TIME, filled, "no outbox was ever full");
    }

    /** Killed and started again, or stopped with its connections open and continued. */
    private void away(ServerProcess server, boolean kill, Duration away, Set<String> allowed) {
        Pauses.millis(BETWEEN_MILLIS);
        if (kill) {
            server.kill();
        } else {
            server.pause();
        }
        Instant from = Instant.now();
        Pauses.millis(away.toMillis());
        Instant to = Instant.now();
        if (kill) {
            server.start();
        } else {
            server.resume();
        }
        judge(server.name() + (kill ? " killed" : " stopped"), from, to, allowed);
    }

    private void judge(String what, Instant from, Instant to, Set<String> allowed) {
        Pauses.millis(PATIENCE.toMillis() / 2);
        List<Answered> answers = history.answersBetween(from, to);
        for (Answered one : answers) {
            boolean right = one.success() || (one.status() == 503 && allowed.contains(one.code()));
            verdict.expect(Rule.ANSWERED_IN_TIME, right, what + ": " + one);
            verdict.expect(Rule.ANSWERED_IN_TIME, one.took().compareTo(IN_TIME) < 0, what + ": " + one);
        }
        Map<String, Long> kinds = new TreeMap<>(answers.stream()
                .collect(Collectors.groupingBy(one -> one.status() + " " + one.code(), Collectors.counting())));
        long slowest =
                answers.stream().mapToLong(one -> one.took().toMillis()).max().orElse(0);
        System.out.println("  " + what + ": " + kinds + ", slowest " + slowest + " ms");
    }

    private List<Long> processes() {
        return platform.instances().stream().map(Instance::pid).toList();
    }
}
