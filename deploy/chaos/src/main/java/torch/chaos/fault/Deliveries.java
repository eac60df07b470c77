package torch.chaos.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.RawBsonDocument;
import torch.chaos.check.Rule;
import torch.chaos.check.Verdict;
import torch.chaos.client.Clients;
import torch.chaos.history.History;
import torch.chaos.platform.Calm;
import torch.chaos.platform.Databases;
import torch.chaos.platform.Kind;
import torch.chaos.platform.Platform;
import torch.chaos.platform.Topics;

/**
 * Every record of every topic three times more, in any order over all topics, keys and versions, and a tenth of them
 * once more still: no document of any service may change. The topics' ends, now wrong, are then left to the auditor.
 */
final class Deliveries {

    private static final int TIMES = 3;
    private static final int DUPLICATE_PERCENT = 10;
    private static final long WORK_MILLIS = 45_000;
    private static final Duration ANSWER = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** Counters of deliveries, by which a recomputation knows that it is the latest (ADR 6). */
    private static final List<String> COUNTERS = List.of("dirtySeq", "computedSeq");

    private final Platform platform;
    private final History history;
    private final Verdict verdict;
    private final Random random;

    Deliveries(Platform platform, History history, Verdict verdict, Random random) {
        this.platform = platform;
        this.history = history;
        this.verdict = verdict;
        this.random = random;
    }

    void run(Options options) {
        try (Topics topics = new Topics(platform);
                Databases databases = new Databases(platform);
                KafkaProducer<String, byte[]> producer = producer()) {
            ErpFeed.send(producer, random);
            try (Clients _ = Clients.start(options.clients(), options.seed(), ANSWER, platform::anyPort, history)) {
                Pauses.millis(WORK_MILLIS * options.count());
            }
            calm(topics, databases);
            Map<String, RawBsonDocument> before = databases.everything(COUNTERS);
            int sent = redeliver(topics, producer);
            calm(topics, databases);
            compare(before, databases.everything(COUNTERS));
            System.out.println("  " + sent + " records delivered again, " + before.size() + " documents compared");
            Kind.ALL.forEach(this::audit);
        }
    }

    private void calm(Topics topics, Databases databases) {
        String left = Calm.await(platform, topics, databases, PATIENCE);
        verdict.expect(Rule.RECOVERED, left.isEmpty(), left);
    }

    private int redeliver(Topics topics, KafkaProducer<String, byte[]> producer) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        for (String topic : topics.names()) {
            if (topic.matches("(crm|erp)\\..*\\.v1")) {
                var once = topics.records(topic, Map.of());
                for (int time = 0; time < TIMES; time++) {
                    records.addAll(once);
                }
                once.stream()
                        .filter(_ -> random.nextInt(100) < DUPLICATE_PERCENT)
                        .forEach(records::add);
            }
        }
        Collections.shuffle(records, random);
        records.forEach(record -> producer.send(new ProducerRecord<>(
                record.topic(), record.partition(), record.key(), record.value(), record.headers())));
        producer.flush();
        return records.size();
    }

    private void compare(Map<String, RawBsonDocument> before, Map<String, RawBsonDocument> after) {
        before.forEach((place, document) -> verdict.expect(
                Rule.CONTENT_UNCHANGED,
                document.equals(after.get(place)),
                place + " was " + document + ", is " + after.get(place)));
        after.keySet().stream()
                .filter(place -> !before.containsKey(place))
                .forEach(place -> verdict.violated(Rule.CONTENT_UNCHANGED, place + " is new"));
    }

    private void audit(Kind kind) {
        int status = platform.instances(kind.service()).getFirst().post("/internal/" + kind.plural() + "/audit");
        verdict.expect(Rule.RECOVERED, status == 200, kind.plural() + " could not be audited: " + status);
    }

    private KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", platform.servers().endpoints().kafkaBootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }
}
