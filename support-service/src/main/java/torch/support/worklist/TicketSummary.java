package torch.support.worklist;

import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import torch.support.sla.Priority;
import torch.support.sla.TicketType;
import torch.support.ticket.TicketFields;
import torch.support.ticket.TicketStatus;

/**
 * A ticket in a list.
 *
 * @param dueAt earliest due instant of what is promised and not met; absent when no clock runs
 */
record TicketSummary(
        String id,
        long version,
        String number,
        TicketType type,
        Priority priority,
        String subject,
        String customerId,
        TicketStatus status,
        @Nullable String owner,
        Instant openedAt,
        @Nullable Instant dueAt) {

    static final Bson FIELDS = Projections.include(
            "version",
            TicketFields.NUMBER,
            TicketFields.TYPE,
            TicketFields.CUSTOMER,
            "state.intake.openedAt",
            "state.matter.priority",
            "state.matter.subject",
            TicketFields.STATUS,
            TicketFields.OWNER,
            TicketFields.DUE_AT);

    static TicketSummary of(Document document) {
        Date dueAt = document.getDate(TicketFields.DUE_AT);
        return new TicketSummary(
                document.getString("_id"),
                document.getLong("version"),
                text(document, "intake", "number"),
                TicketType.valueOf(text(document, "intake", "type")),
                Priority.valueOf(text(document, "matter", "priority")),
                text(document, "matter", "subject"),
                text(document, "intake", "customerId"),
                TicketStatus.valueOf(text(document, "progress", "status")),
                document.getEmbedded(List.of("state", "progress", "owner"), String.class),
                document.getEmbedded(List.of("state", "intake", "openedAt"), Date.class)
                        .toInstant(),
                dueAt == null ? null : dueAt.toInstant());
    }

    private static String text(Document document, String component, String field) {
        return document.getEmbedded(List.of("state", component, field), String.class);
    }
}
