package torch.support.returnvisit;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import torch.support.ticket.ReturnVisit;

/** What a complaint needs of its return visit's events. */
record ReturnVisitMessage(Visit ticket) {

    ReturnVisitMessage {
        Objects.requireNonNull(ticket, "ticket");
    }

    record Answer(boolean confirmed, boolean satisfied) {}

    record Visit(
            String id,
            @Nullable String complaintId,
            @Nullable String owner,
            @Nullable Instant resolvedAt,
            @Nullable Answer outcome) {

        Visit {
            Objects.requireNonNull(id, "id");
        }

        /** Present when the customer has confirmed the remedy; from then on it never changes. */
        Optional<ReturnVisit> confirmation() {
            return outcome != null && outcome.confirmed() && owner != null && resolvedAt != null
                    ? Optional.of(new ReturnVisit(id, resolvedAt, owner, outcome.satisfied()))
                    : Optional.empty();
        }
    }
}
