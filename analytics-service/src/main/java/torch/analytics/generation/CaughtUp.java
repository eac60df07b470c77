package torch.analytics.generation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** How far a generation's groups have read, topic by topic. */
@Component
class CaughtUp {

    private final KafkaAdmin admin;
    private final List<Projection<?>> projections;
    private final GenerationSettings settings;

    CaughtUp(KafkaAdmin admin, List<Projection<?>> projections, GenerationSettings settings) {
        this.admin = admin;
        this.projections = projections;
        this.settings = settings;
    }

    /** @param waiting records between the group's position and the topic's end */
    record Position(long read, long waiting) {}

    Map<String, Position> positions(Generation generation) throws InterruptedException {
        Map<String, Position> positions = new TreeMap<>();
        try (Admin kafka = Admin.create(admin.getConfigurationProperties())) {
            for (Projection<?> projection : projections) {
                positions.put(
                        projection.topic(),
                        position(kafka, settings.group(generation, projection), projection.topic()));
            }
            return positions;
        }
    }

    private static Position position(Admin kafka, String group, String topic) throws InterruptedException {
        List<TopicPartition> partitions = answer(
                        kafka.describeTopics(List.of(topic)).allTopicNames())
                .values()
                .stream()
                .flatMap(description -> description.partitions().stream())
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        Map<TopicPartition, Long> first = offsets(kafka, partitions, OffsetSpec.earliest());
        Map<TopicPartition, OffsetAndMetadata> committed =
                new HashMap<>(answer(kafka.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()));
        long read = 0;
        long waiting = 0;
        for (Map.Entry<TopicPartition, Long> end :
                offsets(kafka, partitions, OffsetSpec.latest()).entrySet()) {
            OffsetAndMetadata at = committed.get(end.getKey());
            long begin = first.getOrDefault(end.getKey(), 0L);
            long position = at == null ? begin : Math.max(begin, at.offset());
            read += position - begin;
            waiting += Math.max(0, end.getValue() - position);
        }
        return new Position(read, waiting);
    }

    private static Map<TopicPartition, Long> offsets(Admin kafka, List<TopicPartition> partitions, OffsetSpec spec)
            throws InterruptedException {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        answer(kafka.listOffsets(partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> spec)))
                        .all())
                .forEach((partition, found) -> offsets.put(partition, found.offset()));
        return offsets;
    }

    private static <T> T answer(KafkaFuture<T> asked) throws InterruptedException {
        try {
            return asked.get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The broker does not tell how far the groups are", e);
        }
    }
}
