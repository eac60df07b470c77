package torch.platform.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import torch.platform.testing.Settings;

class TopicTests {

    private final TopicSettings settings = Settings.bind("torch.topics", TopicSettings.class, Map.of());

    @Test
    void aStateTopicIsCompactedAndForgetsAnErasedValueInTime() {
        NewTopic topic = TopicForm.of(Topic.state("crm.notes.v1"), settings);
        assertThat(topic.name()).isEqualTo("crm.notes.v1");
        assertThat(topic.numPartitions()).isEqualTo(12);
        assertThat(topic.configs())
                .containsEntry("cleanup.policy", "compact")
                .containsEntry("min.compaction.lag.ms", millis(7))
                .containsEntry("max.compaction.lag.ms", millis(30))
                .containsEntry("delete.retention.ms", millis(7))
                .containsEntry("min.insync.replicas", "1");
    }

    @Test
    void deadLettersHaveOnePartitionAndGoAfterThirtyDays() {
        NewTopic topic = TopicForm.of(Topic.deadLetters("crm.notes.v1", "sales.note"), settings);
        assertThat(topic.name()).isEqualTo("crm.notes.v1.sales.note.dlt");
        assertThat(topic.numPartitions()).isEqualTo(1);
        assertThat(topic.configs()).containsEntry("cleanup.policy", "delete").containsEntry("retention.ms", millis(30));
    }

    private static String millis(int days) {
        return Long.toString(Duration.ofDays(days).toMillis());
    }
}
