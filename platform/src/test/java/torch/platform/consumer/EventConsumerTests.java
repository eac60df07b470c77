package torch.platform.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static torch.platform.consumer.Things.thing;

import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import torch.platform.consumer.Things.Thing;
import torch.platform.problem.Refused;
import torch.platform.problem.Unavailable;

class EventConsumerTests {

    private final List<List<Received<Thing>>> batches = new ArrayList<>();
    private final List<ConsumerRecord<?, ?>> dead = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void foldsABatchToTheHighestSequenceOfEachKey() {
        consumer(batch -> {})
                .accept(List.of(aThing("a", 2), aThing("b", 1), aThing("a", 3), aThing("a", 1), aThing("a", 3)));
        assertThat(batches).hasSize(1);
        assertThat(batches.getFirst())
                .extracting(Received::key, Received::sequence)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a", 3L), org.assertj.core.groups.Tuple.tuple("b", 1L));
        assertThat(count("consumer.folded")).isEqualTo(3);
    }

    @Test
    void atTheSameSequenceATombstoneWinsAndElseTheFirst() {
        var restated = thing("a", 3, "{\"name\":\"restated\",\"weight\":1}");
        consumer(batch -> {}).accept(List.of(aThing("a", 3), restated));
        assertThat(batches.getLast().getFirst().data().name()).isEqualTo("a3");
        consumer(batch -> {}).accept(List.of(aThing("a", 3), thing("a", 3, null)));
        assertThat(batches.getLast().getFirst().data()).isNull();
    }

    @Test
    void setsOnlyPoisonAside() {
        consumer(batch -> {}).accept(List.of(aThing("a", 1), thing("b", 1, "{"), aThing("c", 1)));
        assertThat(batches.getFirst()).extracting(Received::key).containsExactly("a", "c");
        assertThat(dead).extracting(ConsumerRecord::key).asList().containsExactly("b");
        assertThat(count("consumer.dead")).isEqualTo(1);
    }

    @Test
    void callsNoHandlerWhenNothingIsReadable() {
        consumer(batch -> {}).accept(List.of(thing("b", 1, "{")));
        assertThat(batches).isEmpty();
        assertThat(dead).hasSize(1);
    }

    @Test
    void isolatesTheOneMessageThatTheHandlerRefuses() {
        consumer(batch -> batch.forEach(message -> {
                    if (message.key().equals("b")) {
                        throw new IllegalArgumentException("not this one");
                    }
                }))
                .accept(List.of(aThing("a", 1), aThing("b", 1), aThing("a", 2), aThing("c", 1)));
        assertThat(batches)
                .extracting(
                        batch -> batch.stream().map(m -> m.key() + m.sequence()).toList())
                .containsExactly(List.of("a2", "b1", "c1"), List.of("a1"), List.of("b1"), List.of("a2"), List.of("c1"));
        assertThat(dead).extracting(ConsumerRecord::key).asList().containsExactly("b");
        assertThat(reasons.getFirst()).contains("not this one");
        assertThat(count("consumer.records")).isEqualTo(4);
        assertThat(count("consumer.folded")).isEqualTo(1);
    }

    @Test
    void aRefusedCommandIsTheMessagesFaultAndAnUnavailableStoreIsNot() {
        consumer(batch -> {
                    throw new Refused("NO", "no");
                })
                .accept(List.of(aThing("a", 1)));
        assertThat(dead).hasSize(1);
        for (RuntimeException surroundings : List.of(
                new Unavailable("OUTBOX_FULL", "later", Duration.ofSeconds(1)),
                new MongoSocketReadException("away", new ServerAddress()),
                new IllegalStateException("closed", new ClassCastException()))) {
            EventConsumer<Thing> failing = consumer(batch -> {
                throw surroundings;
            });
            assertThatThrownBy(() -> failing.accept(List.of(aThing("a", 1)))).isSameAs(surroundings);
        }
        assertThat(dead).hasSize(1);
    }

    @Test
    void keepsTheBatchWhenDeadLettersCannotBeWritten() {
        var consumer =
                new EventConsumer<>("g", Things.TOPIC, reader(), batch -> {}, (record, reason) -> fail(), metrics());
        assertThatThrownBy(() -> consumer.accept(List.of(thing("b", 1, "{"))))
                .isInstanceOf(IllegalStateException.class);
    }

    private static void fail() {
        throw new IllegalStateException("the broker is away");
    }

    private EventConsumer<Thing> consumer(Consumer<List<Received<Thing>>> handler) {
        return new EventConsumer<>(
                "g",
                Things.TOPIC,
                reader(),
                batch -> {
                    batches.add(batch);
                    handler.accept(batch);
                },
                (record, reason) -> {
                    dead.add(record);
                    reasons.add(reason.getMessage());
                },
                metrics());
    }

    private static MessageReader<Thing> reader() {
        return new MessageReader<>(JsonMapper.shared(), Thing.class);
    }

    private ConsumerMetrics metrics() {
        return new ConsumerMetrics(registry, Clock.systemUTC(), "g", Things.TOPIC);
    }

    private double count(String counter) {
        return registry.counter(counter, "group", "g", "topic", Things.TOPIC).count();
    }

    private static ConsumerRecord<String, byte[]> aThing(String key, long sequence) {
        return thing(key, sequence, "{\"name\":\"" + key + sequence + "\",\"weight\":1}");
    }
}
