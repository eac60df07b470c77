package torch.support.worklist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import torch.platform.problem.FieldError;
import torch.platform.problem.Malformed;

enum TicketOrder {
    NEWEST,
    /** Most urgent first; only tickets whose clock runs. */
    DUE;

    /** @throws Malformed unknown, or newest first asked of tickets due before an instant, which no index can answer */
    static TicketOrder of(@Nullable String sort, @Nullable Instant dueBefore) {
        if ("due".equals(sort) || (sort == null && dueBefore != null)) {
            return DUE;
        }
        if (dueBefore == null && (sort == null || sort.equals("newest"))) {
            return NEWEST;
        }
        throw new Malformed(
                "SORT_INVALID",
                "Tickets are sorted by newest or due; overdue ones only by due",
                new FieldError("sort", "SORT_INVALID", "newest or due"));
    }
}
