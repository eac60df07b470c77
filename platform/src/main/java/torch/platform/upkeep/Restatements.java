package torch.platform.upkeep;

import java.time.Instant;
import java.util.Map;
import org.bson.Document;
import torch.platform.aggregate.AggregateStores;
import torch.platform.aggregate.AggregateType;
import torch.platform.aggregate.EventBodies;
import torch.platform.id.Ids;
import torch.platform.outbox.Pending;

/**
 * Messages that say the present state once more, under its present sequence: type {@code crm.<name>.restated.v1}, time
 * and actor those of the last change, an empty {@code change}. For a consumer that has seen the sequence they are
 * duplicates; for a newcomer and for a compacted log they are the truth.
 */
final class Restatements {

    private final EventBodies bodies;

    Restatements(EventBodies bodies) {
        this.bodies = bodies;
    }

    <S extends Record> Pending of(AggregateType<S> type, Document aggregate) {
        long version = aggregate.getLong("version");
        Instant time = aggregate.getDate("updatedAt").toInstant();
        String actor = aggregate.getString("updatedBy");
        return new Pending(
                version,
                "crm." + type.name() + "." + Pending.RESTATED + ".v1",
                Ids.next(),
                time,
                actor,
                null,
                bodies.body(type, AggregateStores.versioned(type, aggregate), Map.of()));
    }

    Pending tombstone(AggregateType<?> type, Document aggregate) {
        return new Pending(
                aggregate.getLong("version"),
                "crm." + type.name() + ".tombstone.v1",
                Ids.next(),
                aggregate.getDate("updatedAt").toInstant(),
                aggregate.getString("updatedBy"),
                null,
                null);
    }
}
