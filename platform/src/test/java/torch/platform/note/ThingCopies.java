package torch.platform.note;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import torch.platform.consumer.EventConsumer;
import torch.platform.consumer.EventConsumers;
import torch.platform.consumer.GuardedUpsert;
import torch.platform.consumer.GuardedUpserts;
import torch.platform.consumer.Received;
import torch.platform.consumer.Things;
import torch.platform.consumer.Things.Thing;

/** A copy of another's records, whose handler a test can make fail. */
@Component
public class ThingCopies {

    public static final String GROUP = "notes.thing";
    public static final String DEAD_LETTERS = Things.TOPIC + "." + GROUP + ".dlt";

    private final MongoCollection<Document> things;
    private final EventConsumer<Thing> consumer;
    private final Queue<RuntimeException> failures = new ConcurrentLinkedDeque<>();
    private volatile String forbidden = "";

    ThingCopies(MongoDatabase database, EventConsumers consumers) {
        this.things = database.getCollection("things");
        this.consumer = consumers.consumer(GROUP, Things.TOPIC, Thing.class, this::apply);
    }

    @KafkaListener(topics = Things.TOPIC, groupId = GROUP)
    void on(List<ConsumerRecord<String, byte[]>> records) {
        consumer.accept(records);
    }

    private void apply(List<Received<Thing>> messages) {
        RuntimeException failure = failures.poll();
        if (failure != null) {
            throw failure;
        }
        GuardedUpserts.write(things, messages.stream().map(this::upsert).toList());
    }

    private GuardedUpsert upsert(Received<Thing> message) {
        Thing thing = message.data();
        if (thing != null && thing.name().equals(forbidden)) {
            throw new IllegalArgumentException("forbidden");
        }
        Document set = new Document("name", thing == null ? null : thing.name()).append("time", message.time());
        return new GuardedUpsert(message.key(), message.sequence(), set);
    }

    /** The next calls of the handler fail with these. */
    public void failWith(List<? extends RuntimeException> next) {
        failures.addAll(new ArrayDeque<>(next));
    }

    /** A name that the handler cannot take. */
    public void forbid(String name) {
        forbidden = name;
    }

    public long failuresLeft() {
        return failures.size();
    }

    public String name(String id) {
        Document thing = things.find(Filters.eq("_id", id)).first();
        return thing == null ? "" : String.valueOf(thing.getString("name"));
    }

    public long sequence(String id) {
        Document thing = things.find(Filters.eq("_id", id)).first();
        return thing == null ? 0 : thing.getLong("sequence");
    }
}
