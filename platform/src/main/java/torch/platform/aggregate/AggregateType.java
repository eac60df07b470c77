package torch.platform.aggregate;

import java.util.function.Function;
import org.bson.Document;
import torch.platform.outbox.Channel;
import torch.platform.topic.Topic;

/**
 * All that the write port must know of one kind of aggregate.
 *
 * @param name singular wire name; the member of {@code data} that holds the public state, for example {@code customer}
 * @param plural name of the collection and of the resource in addresses, for example {@code customers}
 * @param topic where its events go, keyed by the aggregate's id
 * @param stateType public record kept under {@code state}, of public records, enums, strings, numbers, {@code Instant}
 *     (to the millisecond), {@code LocalDate}, lists and maps; null components are left out
 * @param contract the public state, as other services and API clients see it
 * @param derived top-level fields computed from the state for queries; may be empty. They are set with every change, so
 *     they must not hold token arrays
 */
public record AggregateType<S extends Record>(
        String name,
        String plural,
        Topic topic,
        Class<S> stateType,
        Function<Versioned<S>, ?> contract,
        Function<S, Document> derived) {

    /** Where its outboxes are and where they go. */
    public Channel channel() {
        return new Channel(name, plural, topic);
    }

    public AggregateType(
            String name, String plural, Topic topic, Class<S> stateType, Function<Versioned<S>, ?> contract) {
        this(name, plural, topic, stateType, contract, state -> new Document());
    }
}
