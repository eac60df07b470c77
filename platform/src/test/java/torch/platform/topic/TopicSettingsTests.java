package torch.platform.topic;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import torch.platform.testing.Settings;

class TopicSettingsTests {

    @ParameterizedTest
    @CsvSource({
        "partitions, 0",
        "replicas, 0",
        "min-in-sync-replicas, 2",
        "max-compaction-lag, 6d",
        "min-compaction-lag, -1s",
        "dead-letter-retention, 31d",
        "dead-letter-retention, 30d1s"
    })
    void refusesWhatCannotBe(String name, String value) {
        assertRefused(Map.of("torch.topics." + name, value));
    }

    @Test
    void takesThreeReplicasOfWhichTwoAreInSync() {
        Settings.bind(
                "torch.topics",
                TopicSettings.class,
                Map.of("torch.topics.replicas", "3", "torch.topics.min-in-sync-replicas", "2"));
    }

    private static void assertRefused(Map<String, String> properties) {
        assertThatThrownBy(() -> Settings.bind("torch.topics", TopicSettings.class, properties))
                .hasStackTraceContaining("torch.topics");
    }
}
