package torch.platform.consumer;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import torch.platform.topic.Topic;
import torch.platform.topic.TopicBootstrap;

/** Makes {@link EventConsumer}s and declares their topics and dead-letter topics. */
public final class EventConsumers {

    private final JsonMapper json;
    private final KafkaTemplate<String, byte[]> kafka;
    private final TopicBootstrap topics;
    private final MeterRegistry registry;
    private final Clock clock;
    private final Map<String, EventConsumer<?>> consumers = new ConcurrentHashMap<>();

    public EventConsumers(
            JsonMapper json,
            KafkaTemplate<String, byte[]> kafka,
            TopicBootstrap topics,
            MeterRegistry registry,
            Clock clock) {
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        this.kafka = kafka;
        this.topics = topics;
        this.registry = registry;
        this.clock = clock;
    }

    /**
     * @param group the Kafka group, {@code <service>.<feature>}; part of the dead letters' topic name
     * @param topic a state topic
     * @param dataType what this feature reads of {@code data}; unknown fields are ignored, a constructor that refuses
     *     makes the message a dead letter
     * @param handler applies a folded batch: idempotent, order-tolerant, majority-acknowledged when it returns
     */
    public <T> EventConsumer<T> consumer(
            String group, String topic, Class<T> dataType, Consumer<List<Received<T>>> handler) {
        Topic deadLetters = Topic.deadLetters(topic, group);
        topics.declare(Topic.state(topic));
        topics.declare(deadLetters);
        DeadLetterPublishingRecoverer recoverer =
                new DeadLetterPublishingRecoverer(kafka, (record, reason) -> new TopicPartition(deadLetters.name(), 0));
        recoverer.setFailIfSendResultIsError(true);
        EventConsumer<T> consumer = new EventConsumer<>(
                group,
                topic,
                new MessageReader<>(json, dataType),
                handler,
                recoverer,
                new ConsumerMetrics(registry, clock, group, topic));
        consumers.put(deadLetters.name(), consumer);
        return consumer;
    }

    Collection<String> deadLetterTopics() {
        return consumers.keySet();
    }

    EventConsumer<?> reading(String deadLetterTopic) {
        EventConsumer<?> consumer = consumers.get(deadLetterTopic);
        if (consumer == null) {
            throw new torch.platform.problem.Missing("dead-letters", deadLetterTopic);
        }
        return consumer;
    }
}
