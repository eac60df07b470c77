package torch.platform.upkeep;

import com.mongodb.client.model.Projections;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.bson.Document;
import org.springframework.kafka.core.ConsumerFactory;
import torch.platform.aggregate.Aggregates;
import torch.platform.outbox.Outbox;
import torch.platform.outbox.OutboxRelay;

/**
 * Compares the tail of a topic, the last record of each key, with the documents, and states the present once more where
 * they differ. Aggregates with entries still to be sent are left to the relay. Memory: some 100 bytes for each key.
 */
final class TopicAuditor {

    private static final long TOMBSTONE = -1;
    private static final Duration WAIT = Duration.ofSeconds(30);

    private final ConsumerFactory<String, byte[]> kafka;
    private final OutboxRelay relay;
    private final Restatements restatements;

    TopicAuditor(ConsumerFactory<String, byte[]> kafka, OutboxRelay relay, Restatements restatements) {
        this.kafka = kafka;
        this.relay = relay;
        this.restatements = restatements;
    }

    /**
     * What an audit found.
     *
     * @param missing documents whose key the topic lacks
     * @param behind documents whose key's last record is of an older version
     * @param unknown keys whose last record is no tombstone and which have no document
     * @param repaired how many were stated again
     */
    record Report(String topic, long documents, long keys, long missing, long behind, long unknown, long repaired) {}

    Report audit(Aggregates<?> store) {
        Map<String, Long> tails = tails(store.type().topic().name());
        long keys = tails.size();
        long[] found = new long[4];
        var documents = store.documents().find().projection(Projections.exclude("keys"));
        for (Document document : documents) {
            found[0]++;
            Long tail = tails.remove(document.getString("_id"));
            boolean waiting = !Outbox.of(document).pending().isEmpty();
            if (waiting || (tail != null && (tail == TOMBSTONE || tail >= document.getLong("version")))) {
                continue;
            }
            found[tail == null ? 1 : 2]++;
            found[3]++;
            relay.submit(
                    store.type().channel(),
                    document.getString("_id"),
                    List.of(restatements.of(store.type(), document)));
        }
        long unknown = tails.values().stream().filter(tail -> tail != TOMBSTONE).count();
        return new Report(store.type().topic().name(), found[0], keys, found[1], found[2], unknown, found[3]);
    }

    private Map<String, Long> tails(String topic) {
        Properties once = new Properties();
        once.setProperty(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
        once.setProperty(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "5000");
        Map<String, Long> tails = new HashMap<>();
        try (Consumer<String, byte[]> reader = kafka.createConsumer(null, null, null, once)) {
            List<TopicPartition> partitions = reader.partitionsFor(topic, WAIT).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = reader.endOffsets(partitions, WAIT);
            while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey(), WAIT) < end.getValue())) {
                reader.poll(Duration.ofMillis(500)).forEach(record -> tails.put(record.key(), tail(record)));
            }
        }
        return tails;
    }

    private static long tail(ConsumerRecord<String, byte[]> record) {
        Header sequence = record.headers().lastHeader("ce_sequence");
        return record.value() == null || sequence == null
                ? TOMBSTONE
                : Long.parseLong(new String(sequence.value(), StandardCharsets.UTF_8));
    }
}
