package torch.support.worklist;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torch.support.sla.TicketType;
import torch.support.ticket.TicketStatus;

/**
 * Which tickets a list shows, and in which order.
 *
 * @param dueBefore only tickets with a promise due before that is not met; missed ones included
 */
record TicketFilter(
        @Nullable String customer,
        @Nullable String owner,
        @Nullable String number,
        List<TicketType> types,
        List<TicketStatus> statuses,
        @Nullable Instant dueBefore,
        TicketOrder order) {}
