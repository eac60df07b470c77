package torch.platform.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import torch.platform.testing.Events;

/** What the topic of notes holds in the end. */
record Published(Events events) {

    private static final String TOPIC = "crm.notes.v1";

    /** Sequences of the key in the order of the log. */
    List<Long> sequences(String id) {
        return records(id).stream().map(Published::sequence).toList();
    }

    /** Every version of the note has come, first occurrences in order, and the log ends in the present one. */
    void awaitAllInOrder(String id, long version) {
        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> {
                    List<Long> sequences = sequences(id);
                    assertThat(sequences).contains(version).last().isEqualTo(version);
                });
        assertThat(sequences(id).stream().distinct().toList())
                .isEqualTo(LongStream.rangeClosed(1, version).boxed().toList());
    }

    private List<ConsumerRecord<String, byte[]>> records(String id) {
        return events.all(TOPIC, record -> id.equals(record.key()));
    }

    private static long sequence(ConsumerRecord<?, ?> record) {
        return Long.parseLong(Events.header(record, "ce_sequence"));
    }
}
