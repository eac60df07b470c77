package torch.analytics.funnel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import torch.analytics.opportunity.Deal;

/**
 * Which deals, and how they are told apart.
 *
 * @param process null for all
 * @param period which of a deal's days counts for {@code from}, {@code to} and {@code by=period}
 * @param from first day, null for no bound
 * @param to last day, null for no bound
 */
record FunnelQuestion(
        @Nullable String process,
        By by,
        Period period,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Lower case, as in the address. */
    enum By {
        stage,
        process,
        owner,
        product,
        period
    }

    /** Lower case, as in the address. */
    enum Period {
        opened,
        closed
    }

    boolean asksFor(Deal deal) {
        if (process != null && !process.equals(deal.process())) {
            return false;
        }
        LocalDate day = day(deal);
        if (day == null) {
            return false;
        }
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** Null for an open deal when deals count by the day they were closed. */
    @Nullable
    LocalDate day(Deal deal) {
        return switch (period) {
            case opened -> deal.openedOn();
            case closed -> deal.closedOn();
        };
    }
}
