package torch.platform.upkeep;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ConsumerFactory;

/** The last record of each key of a topic: its sequence, or a mark for a tombstone. Some 100 bytes for each key. */
final class TopicTails implements AutoCloseable {

    static final long TOMBSTONE = -1;
    private static final long UNREADABLE = 0;
    private static final Duration WAIT = Duration.ofSeconds(30);

    private final Consumer<String, byte[]> reader;
    private final List<TopicPartition> partitions;
    private final Map<String, Long> tails = new HashMap<>();

    TopicTails(ConsumerFactory<String, byte[]> kafka, String topic) {
        Properties once = new Properties();
        once.setProperty(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
        once.setProperty(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "5000");
        this.reader = kafka.createConsumer(null, null, null, once);
        this.partitions = reader.partitionsFor(topic, WAIT).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        reader.assign(partitions);
        reader.seekToBeginning(partitions);
    }

    /** Reads on to what is the end now. */
    void catchUp() {
        Map<TopicPartition, Long> ends = reader.endOffsets(partitions, WAIT);
        while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey(), WAIT) < end.getValue())) {
            reader.poll(Duration.ofMillis(500))
                    .forEach(record -> tails.put(String.valueOf(record.key()), tail(record)));
        }
    }

    /** Null when the topic has no record of the key. */
    @Nullable
    Long of(String key) {
        return tails.get(key);
    }

    int keys() {
        return tails.size();
    }

    /** Keys whose last record is no tombstone. */
    Set<String> living() {
        Set<String> keys = new HashSet<>();
        tails.forEach((key, tail) -> {
            if (tail != TOMBSTONE) {
                keys.add(key);
            }
        });
        return keys;
    }

    private static long tail(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return TOMBSTONE;
        }
        Header sequence = record.headers().lastHeader("ce_sequence");
        try {
            return sequence == null ? UNREADABLE : Long.parseLong(new String(sequence.value(), StandardCharsets.UTF_8));
        } catch (NumberFormatException e) {
            return UNREADABLE;
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
