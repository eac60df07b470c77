package torch.sales.opportunity;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a deal ended; gone when it is reopened.
 *
 * @param reason only of a lost deal
 * @param orderRequestId only of a deal that was won here and has lines: what ERP is asked to deliver
 */
public record Closing(
        Instant at,
        String by,
        @Nullable LossReason reason,
        @Nullable String note,
        @Nullable String orderRequestId,
        @Nullable LocalDate deliveryDate) {

    static Closing won(
            Act act, @Nullable String orderRequestId, @Nullable LocalDate deliveryDate, @Nullable String note) {
        return new Closing(act.at(), act.actor(), null, note, orderRequestId, deliveryDate);
    }

    static Closing lost(Act act, LossReason reason, @Nullable String note) {
        return new Closing(act.at(), act.actor(), reason, note, null, null);
    }
}
