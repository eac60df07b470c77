package torch.platform.aggregate;

import org.bson.Document;
import torch.platform.outbox.Outbox;
import torch.platform.outbox.Pending;

/** The stored form {@code {_id, version, createdAt, createdBy, updatedAt, updatedBy, state, <derived>, keys, outbox}}. */
final class AggregateDocument {

    /** Projection that leaves out what only the write port needs. */
    static final Document STATE = new Document(Outbox.FIELD, 0).append(RememberedKeys.FIELD, 0);

    private AggregateDocument() {}

    static <S extends Record> Document create(
            AggregateType<S> type, Versioned<S> created, Command command, Pending event) {
        Document document = new Document("_id", created.id())
                .append("version", created.version())
                .append("createdAt", created.changedAt())
                .append("createdBy", command.actor().id())
                .append("updatedAt", created.changedAt())
                .append("updatedBy", command.actor().id())
                .append("state", AggregateStores.encode(type, created.state()));
        document.putAll(type.derived().apply(created.state()));
        return document.append(Outbox.FIELD, Outbox.first(event, created.changedAt()));
    }

    static <S extends Record> Document change(
            AggregateType<S> type, Versioned<S> next, Command command, Pending event) {
        Document set = new Document("version", next.version())
                .append("updatedAt", next.changedAt())
                .append("updatedBy", command.actor().id())
                .append("state", AggregateStores.encode(type, next.state()))
                .append(Outbox.LAST, next.version());
        set.putAll(type.derived().apply(next.state()));
        Document push = new Document(Outbox.PENDING, event.toDocument());
        if (command.key() != null) {
            push.append(RememberedKeys.FIELD, RememberedKeys.push(command.key(), next.version()));
        }
        return new Document("$set", set)
                .append("$push", push)
                .append("$min", new Document(Outbox.SINCE, next.changedAt()));
    }
}
