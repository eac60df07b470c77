package torch.platform.upkeep;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import torch.platform.aggregate.AggregateStores;
import torch.platform.aggregate.AggregateType;
import torch.platform.aggregate.EventBodies;
import torch.platform.id.Ids;
import torch.platform.outbox.Outbox;
import torch.platform.outbox.Pending;

/**
 * Messages that say the present state once more, under its present sequence: type {@code crm.<name>.restated.v1}, time
 * and actor those of the last change, an empty {@code change}; a tombstone where the topic has ended in one. For a
 * consumer that has seen the sequence they are duplicates; for a newcomer and for a compacted log they are the truth.
 */
final class Restatements {

    private final EventBodies bodies;

    Restatements(EventBodies bodies) {
        this.bodies = bodies;
    }

    /** What the topic must end in for this document. */
    <S extends Record> Pending present(AggregateType<S> type, Document aggregate) {
        if (Outbox.isBuried(aggregate)) {
            return tombstone(type, aggregate);
        }
        var state = AggregateStores.versioned(type, aggregate);
        return repeat(type, aggregate, Pending.RESTATED, bodies.body(type, state, Map.of()));
    }

    Pending tombstone(AggregateType<?> type, Document aggregate) {
        return repeat(type, aggregate, "tombstone", null);
    }

    private static Pending repeat(AggregateType<?> type, Document aggregate, String what, byte @Nullable [] body) {
        Instant time = aggregate.getDate("updatedAt").toInstant();
        return new Pending(
                aggregate.getLong("version"),
                "crm." + kebab(type.name()) + "." + what + ".v1",
                Ids.next(),
                time,
                aggregate.getString("updatedBy"),
                null,
                body);
    }

    /** {@code orderRequest} is {@code order-request} in types. */
    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
