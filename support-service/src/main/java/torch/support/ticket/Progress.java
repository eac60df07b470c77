package torch.support.ticket;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a ticket has come. Each verb checks that the status allows it.
 *
 * @param owner the agent who works on it; present from the first assignment on
 * @param holds how often it was put on hold, for the bound
 */
public record Progress(
        TicketStatus status,
        @Nullable String owner,
        @Nullable String holdReason,
        int holds,
        int reopenings,
        @Nullable Resolution resolution,
        @Nullable Instant closedAt) {

    private static final int MOST_HOLDS = 50;
    private static final int MOST_REOPENINGS = 10;

    static final Progress NEW = new Progress(TicketStatus.NEW, null, null, 0, 0, null, null);

    Progress assigned(String agent) {
        allowedIn(TicketStatus.OPEN);
        TicketStatus next = status == TicketStatus.NEW ? TicketStatus.ASSIGNED : status;
        return new Progress(next, agent, holdReason, holds, reopenings, resolution, closedAt);
    }

    Progress responded() {
        allowedIn(List.of(TicketStatus.ASSIGNED, TicketStatus.IN_PROGRESS, TicketStatus.ON_HOLD));
        return status == TicketStatus.ASSIGNED ? in(TicketStatus.IN_PROGRESS) : this;
    }

    Progress held(String reason) {
        allowedIn(List.of(TicketStatus.ASSIGNED, TicketStatus.IN_PROGRESS));
        if (holds >= MOST_HOLDS) {
            throw new TicketRefused.TooManyHolds(MOST_HOLDS);
        }
        return new Progress(TicketStatus.ON_HOLD, owner, reason, holds + 1, reopenings, resolution, closedAt);
    }

    Progress resumed(boolean hasResponse) {
        allowedIn(List.of(TicketStatus.ON_HOLD));
        return in(hasResponse ? TicketStatus.IN_PROGRESS : TicketStatus.ASSIGNED);
    }

    Progress resolved(Resolution next) {
        allowedIn(List.of(TicketStatus.ASSIGNED, TicketStatus.IN_PROGRESS));
        return new Progress(TicketStatus.RESOLVED, owner, null, holds, reopenings, next, null);
    }

    Progress closed(Instant at) {
        allowedIn(List.of(TicketStatus.RESOLVED));
        return new Progress(TicketStatus.CLOSED, owner, null, holds, reopenings, resolution, at);
    }

    Progress reopened() {
        allowedIn(List.of(TicketStatus.RESOLVED, TicketStatus.CLOSED));
        if (reopenings >= MOST_REOPENINGS) {
            throw new TicketRefused.TooManyReopenings(MOST_REOPENINGS);
        }
        return new Progress(TicketStatus.IN_PROGRESS, owner, null, holds, reopenings + 1, null, null);
    }

    boolean isOpen() {
        return TicketStatus.OPEN.contains(status);
    }

    private void allowedIn(List<TicketStatus> statuses) {
        if (!statuses.contains(status)) {
            throw new TicketRefused.StatusInTheWay(status);
        }
    }

    private Progress in(TicketStatus next) {
        return new Progress(next, owner, null, holds, reopenings, resolution, closedAt);
    }
}
