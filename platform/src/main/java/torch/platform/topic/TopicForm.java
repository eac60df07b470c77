package torch.platform.topic;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** A declared topic in Kafka's terms. */
final class TopicForm {

    private TopicForm() {}

    static NewTopic of(Topic topic, TopicSettings settings) {
        return switch (topic.kind()) {
            case STATE ->
                new NewTopic(topic.name(), settings.partitions(), settings.replicas()).configs(state(settings));
            case DEAD_LETTERS -> new NewTopic(topic.name(), 1, settings.replicas()).configs(deadLetters(settings));
        };
    }

    private static Map<String, String> state(TopicSettings settings) {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
                TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, millis(settings.minCompactionLag()),
                TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, millis(settings.maxCompactionLag()),
                TopicConfig.DELETE_RETENTION_MS_CONFIG, millis(settings.tombstoneRetention()),
                TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(settings.minInSyncReplicas()));
    }

    private static Map<String, String> deadLetters(TopicSettings settings) {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG, millis(settings.deadLetterRetention()),
                TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(settings.minInSyncReplicas()));
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
