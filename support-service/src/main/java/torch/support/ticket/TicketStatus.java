package torch.support.ticket;

import java.util.List;

public enum TicketStatus {
    NEW,
    ASSIGNED,
    IN_PROGRESS,
    ON_HOLD,
    RESOLVED,
    CLOSED;

    /** Somebody still has to do something. */
    public static final List<TicketStatus> OPEN = List.of(NEW, ASSIGNED, IN_PROGRESS, ON_HOLD);
}
