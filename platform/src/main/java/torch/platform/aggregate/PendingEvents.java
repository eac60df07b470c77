package torch.platform.aggregate;

import java.time.Instant;
import torch.platform.event.TraceContext;
import torch.platform.id.Ids;
import torch.platform.outbox.Pending;

/** Makes the message of a decision: final bytes, before the write. */
final class PendingEvents {

    private PendingEvents() {}

    static <S extends Record> Pending of(
            AggregateType<S> type,
            Versioned<S> next,
            Command command,
            Decision<S> decision,
            Instant now,
            EventBodies bodies) {
        return new Pending(
                next.version(),
                decision.event().type(),
                Ids.next(),
                now,
                command.actor().id(),
                TraceContext.current(),
                bodies.body(type, next, decision.event()));
    }
}
