package torch.platform.topic;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;

/** Creates the declared topics, and goes on trying while the broker is away: a service starts without it. */
public final class TopicBootstrap implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TopicBootstrap.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final KafkaAdmin admin;
    private final TopicSettings settings;
    private final Map<String, Topic> declared = new ConcurrentHashMap<>();
    private volatile @Nullable Thread creating;

    public TopicBootstrap(KafkaAdmin admin, TopicSettings settings, Collection<Topic> topics) {
        this.admin = admin;
        this.settings = settings;
        topics.forEach(this::declare);
    }

    /** Adds a topic that is not a bean; before the application has started. */
    public void declare(Topic topic) {
        declared.put(topic.name(), topic);
    }

    private void create() {
        while (isRunning()) {
            try {
                admin.createOrModifyTopics(
                        declared.values().stream().map(this::asNewTopic).toArray(NewTopic[]::new));
                return;
            } catch (RuntimeException e) {
                log.warn("Topics not created yet: {}", e.toString());
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    NewTopic asNewTopic(Topic topic) {
        return switch (topic.kind()) {
            case STATE -> new NewTopic(topic.name(), settings.partitions(), settings.replicas()).configs(state());
            case DEAD_LETTERS -> new NewTopic(topic.name(), 1, settings.replicas()).configs(deadLetters());
        };
    }

    private Map<String, String> state() {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
                TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, millis(settings.minCompactionLag()),
                TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, millis(settings.maxCompactionLag()),
                TopicConfig.DELETE_RETENTION_MS_CONFIG, millis(settings.tombstoneRetention()),
                TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(settings.minInSyncReplicas()));
    }

    private Map<String, String> deadLetters() {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG, millis(settings.deadLetterRetention()),
                TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(settings.minInSyncReplicas()));
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }

    @Override
    public void start() {
        creating = Thread.ofVirtual().name("topic-bootstrap").start(this::create);
    }

    @Override
    public void stop() {
        Thread running = creating;
        creating = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return creating != null;
    }

    @Override
    public int getPhase() {
        // before listener containers, whose consumers would otherwise look in vain for their topics at first
        return SmartLifecycle.DEFAULT_PHASE - 1000;
    }
}
