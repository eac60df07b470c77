package torch.platform.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import torch.platform.testing.Events;

/** What the topic of notes holds in the end. */
record Published(Events events) {

    private static final String TOPIC = "crm.notes.v1";

    /** Sequences of the key in the order of the log. */
    List<Long> sequences(String id) {
        return sequences().getOrDefault(id, List.of());
    }

    /** Every version of these notes has come, first occurrences in order, and the log ends in the present ones. */
    void awaitAllInOrder(Map<String, Long> versions) {
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> {
                    Map<String, List<Long>> sequences = sequences();
                    versions.forEach((id, version) -> assertThat(sequences.getOrDefault(id, List.of()))
                            .contains(version)
                            .last()
                            .isEqualTo(version));
                });
        Map<String, List<Long>> sequences = sequences();
        versions.forEach((id, version) -> assertThat(
                        sequences.get(id).stream().distinct().toList())
                .as(id)
                .isEqualTo(LongStream.rangeClosed(1, version).boxed().toList()));
    }

    private Map<String, List<Long>> sequences() {
        return events.all(TOPIC, record -> true).stream()
                .collect(Collectors.groupingBy(
                        ConsumerRecord::key, Collectors.mapping(Published::sequence, Collectors.toList())));
    }

    private static long sequence(ConsumerRecord<?, ?> record) {
        return Long.parseLong(Events.header(record, "ce_sequence"));
    }
}
