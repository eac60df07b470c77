package torch.analytics.ticket;

import java.util.Objects;
import org.bson.Document;

/** What analytics reads of {@code crm.tickets.v1}. Kinds and states that come to be later are kept as they are. */
record TicketMessage(Ticket ticket) {

    TicketMessage {
        Objects.requireNonNull(ticket, "ticket");
    }

    record Ticket(String type, String status, String customerId) {

        Ticket {
            Objects.requireNonNull(type, "ticket.type");
            Objects.requireNonNull(status, "ticket.status");
            Objects.requireNonNull(customerId, "ticket.customerId");
        }

        Document document() {
            return new Document("type", type).append("status", status).append("customer", customerId);
        }
    }
}
