package torch.local.launcher;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import torch.local.process.CannotStart;

/** Records that each consumer group has still to read, by the group's name ({@code service.feature}). */
final class Lag {
    private static final int SECONDS = 10;

    private Lag() {}

    static Map<String, Long> byGroup(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Map<String, Map<TopicPartition, OffsetAndMetadata>> read = committed(admin);
            Map<TopicPartition, Long> ends = ends(admin, read);
            Map<String, Long> lag = new TreeMap<>();
            read.forEach((group, offsets) -> lag.put(group, sum(offsets, ends)));
            return lag;
        }
    }

    private static long sum(Map<TopicPartition, OffsetAndMetadata> read, Map<TopicPartition, Long> ends) {
        return read.entrySet().stream()
                .mapToLong(entry -> Math.max(
                        0,
                        ends.getOrDefault(entry.getKey(), 0L) - entry.getValue().offset()))
                .sum();
    }

    private static Map<String, Map<TopicPartition, OffsetAndMetadata>> committed(Admin admin) {
        Map<String, ListConsumerGroupOffsetsSpec> all = get(admin.listGroups().all()).stream()
                .map(GroupListing::groupId)
                .collect(Collectors.toMap(Function.identity(), group -> new ListConsumerGroupOffsetsSpec()));
        return all.isEmpty()
                ? Map.of()
                : get(admin.listConsumerGroupOffsets(all).all());
    }

    private static Map<TopicPartition, Long> ends(
            Admin admin, Map<String, Map<TopicPartition, OffsetAndMetadata>> read) {
        Map<TopicPartition, OffsetSpec> wanted = read.values().stream()
                .flatMap(offsets -> offsets.keySet().stream())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        return get(admin.listOffsets(wanted).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        (Map.Entry<TopicPartition, ListOffsetsResultInfo> entry) ->
                                entry.getValue().offset()));
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new CannotStart("Kafka does not answer: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted");
        }
    }
}
