package torch.chaos.platform;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import torch.chaos.check.Published;

/** The topics, as anybody may read them, and how far the services have read them. */
public final class Topics implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Admin admin;
    private final KafkaConsumer<String, byte[]> reader;

    public Topics(Platform platform) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                platform.servers().endpoints().kafkaBootstrapServers(),
                "enable.auto.commit",
                false);
        this.admin = Admin.create(settings);
        this.reader = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** Everything on the topic, the records of a key in their order. */
    public List<Published> read(String topic) {
        return records(topic, Map.of()).stream().map(Topics::published).toList();
    }

    /** What came since, until there are as many keys as expected or the time is over. */
    public List<Published> readOn(String topic, Map<TopicPartition, Long> since, int keys, Duration patience) {
        Instant limit = Instant.now().plus(patience);
        List<Published> found;
        do {
            found = records(topic, since).stream().map(Topics::published).toList();
        } while (found.stream().map(Published::key).distinct().count() < keys
                && Instant.now().isBefore(limit));
        return found;
    }

    public Map<TopicPartition, Long> ends(String topic) {
        return reader.endOffsets(partitions(topic));
    }

    /** The records as they are, from the given offsets or else the beginning to what is now the end. */
    public List<ConsumerRecord<String, byte[]>> records(String topic, Map<TopicPartition, Long> since) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        List<TopicPartition> partitions = partitions(topic);
        reader.assign(partitions);
        partitions.forEach(partition -> reader.seek(partition, since.getOrDefault(partition, 0L)));
        Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
            reader.poll(POLL).forEach(found::add);
        }
        return found;
    }

    public List<String> names() {
        return of(admin.listTopics().names()).stream().sorted().toList();
    }

    public long size(String topic) {
        return ends(topic).values().stream().mapToLong(Long::longValue).sum();
    }

    /** Records that the services' groups have not read to the end of. */
    public long lag() {
        Map<TopicPartition, Long> waiting = new HashMap<>();
        for (GroupListing group : of(admin.listGroups().all())) {
            Map<TopicPartition, OffsetAndMetadata> read =
                    of(admin.listConsumerGroupOffsets(group.groupId()).partitionsToOffsetAndMetadata());
            Map<TopicPartition, Long> ends = reader.endOffsets(read.keySet());
            read.forEach((partition, offset) -> waiting.merge(
                    partition, ends.getOrDefault(partition, 0L) - (offset == null ? 0 : offset.offset()), Math::max));
        }
        return waiting.values().stream().mapToLong(Long::longValue).sum();
    }

    private List<TopicPartition> partitions(String topic) {
        return reader.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .collect(Collectors.toList());
    }

    private static Published published(ConsumerRecord<String, byte[]> record) {
        return Published.of(
                record.key(),
                Long.parseLong(header(record, "ce_sequence")),
                header(record, "ce_type"),
                header(record, "ce_id"),
                record.value());
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "0" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static <T> T of(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        } catch (ExecutionException e) {
            throw new KafkaException(e.getCause());
        }
    }

    @Override
    public void close() {
        reader.close();
        admin.close();
    }
}
