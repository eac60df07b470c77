package torch.platform.topic;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How topics are made. Partitions are fixed for the life of an installation: keys must not move.
 *
 * @param partitions of a state topic
 * @param replicas 3 outside a laptop
 * @param minInSyncReplicas 2 outside a laptop
 * @param minCompactionLag at least this long every step stays readable
 * @param maxCompactionLag an erased value is gone from the log after at most this time
 * @param tombstoneRetention how long a consumer may be away and still learn of an erasure
 * @param deadLetterRetention at most 30 days
 */
@ConfigurationProperties("torch.topics")
public record TopicSettings(
        @DefaultValue("12") int partitions,
        @DefaultValue("1") short replicas,
        @DefaultValue("1") int minInSyncReplicas,
        @DefaultValue("7d") Duration minCompactionLag,
        @DefaultValue("30d") Duration maxCompactionLag,
        @DefaultValue("7d") Duration tombstoneRetention,
        @DefaultValue("30d") Duration deadLetterRetention) {

    private static final Duration MOST_DEAD_LETTER_RETENTION = Duration.ofDays(30);

    /** @throws IllegalArgumentException settings that contradict each other */
    public TopicSettings {
        if (partitions < 1 || replicas < 1 || minInSyncReplicas < 1 || minInSyncReplicas > replicas) {
            throw new IllegalArgumentException(
                    "torch.topics: partitions and replicas >= 1, min-in-sync-replicas <= replicas");
        }
        if (minCompactionLag.isNegative()
                || maxCompactionLag.compareTo(minCompactionLag) < 0
                || deadLetterRetention.compareTo(MOST_DEAD_LETTER_RETENTION) > 0) {
            throw new IllegalArgumentException(
                    "torch.topics: max-compaction-lag >= min-compaction-lag, dead-letter-retention <= 30d");
        }
    }
}
