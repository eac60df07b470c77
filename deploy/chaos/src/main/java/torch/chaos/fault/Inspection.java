package torch.chaos.fault;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import torch.chaos.check.Checker;
import torch.chaos.check.Published;
import torch.chaos.check.Rule;
import torch.chaos.check.Verdict;
import torch.chaos.history.Acknowledged;
import torch.chaos.history.History;
import torch.chaos.platform.Calm;
import torch.chaos.platform.Databases;
import torch.chaos.platform.Instance;
import torch.chaos.platform.Kind;
import torch.chaos.platform.Platform;
import torch.chaos.platform.Topics;

/** The look at everything after a run, once the platform has had the time to recover by itself. */
final class Inspection {

    /** Delivery time-out, margin and sweep take half a minute; a consumer that was killed costs ten seconds more. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Platform platform;
    private final Verdict verdict;

    Inspection(Platform platform, Verdict verdict) {
        this.platform = platform;
        this.verdict = verdict;
    }

    void inspect(History history) {
        try (Topics topics = new Topics(platform);
                Databases databases = new Databases(platform)) {
            String left = Calm.await(platform, topics, databases, PATIENCE);
            verdict.expect(Rule.RECOVERED, left.isEmpty(), left);
            verdict.looked(Rule.ONE_VERSION_EACH, history.acknowledged().size());
            history.surprises().forEach(what -> verdict.violated(Rule.ONE_VERSION_EACH, what));
            Kind.ALL.forEach(kind -> inspect(kind, history, topics, databases));
            deadLetters(topics);
        }
    }

    private void inspect(Kind kind, History history, Topics topics, Databases databases) {
        List<Acknowledged> acknowledged = history.acknowledged().stream()
                .filter(one -> one.plural().equals(kind.plural()))
                .toList();
        Map<String, Long> documents = databases.documents(kind);
        List<Published> log = topics.read(kind.topic());
        Map<TopicPartition, Long> ends = topics.ends(kind.topic());
        restate(kind);
        List<Published> restated = topics.readOn(kind.topic(), ends, documents.size(), PATIENCE);
        Checker checker = new Checker(kind.plural(), verdict);
        checker.topic(acknowledged, log, documents, restated);
        for (Kind.Copy copy : kind.copies()) {
            String where = copy.database() + "." + copy.collection();
            checker.copy(where, documents, databases.copy(copy));
        }
        System.out.printf("  %-16s %6d documents, %6d records%n", kind.plural(), documents.size(), log.size());
    }

    private void restate(Kind kind) {
        Instance first = platform.instances(kind.service()).getFirst();
        int status = first.post("/internal/" + kind.plural() + "/republish");
        verdict.expect(Rule.RECOVERED, status == 200, kind.plural() + " could not be restated: " + status);
    }

    private void deadLetters(Topics topics) {
        Map<String, Long> letters = new HashMap<>();
        topics.names().stream()
                .filter(topic -> topic.endsWith(".dlt"))
                .forEach(topic -> letters.put(topic, topics.size(topic)));
        letters.forEach((topic, size) -> verdict.expect(Rule.NO_DEAD_LETTERS, size == 0, size + " on " + topic));
    }
}
