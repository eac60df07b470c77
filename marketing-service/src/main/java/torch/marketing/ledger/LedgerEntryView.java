package torch.marketing.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import torch.platform.money.Money;

/** A ledger entry as other services and API clients see it. */
public record LedgerEntryView(
        String id,
        long version,
        String budget,
        long seq,
        MovementKind kind,
        Money amount,
        Figures after,
        @Nullable String campaign,
        @Nullable Long campaignVersion,
        @Nullable String note,
        String by,
        Instant at) {

    static LedgerEntryView of(String budget, Movement movement) {
        Origin origin = movement.origin();
        return new LedgerEntryView(
                LedgerEntry.id(budget, movement.seq()),
                1,
                budget,
                movement.seq(),
                movement.kind(),
                movement.amount(),
                movement.after(),
                origin.campaign(),
                origin.campaignVersion(),
                origin.note(),
                origin.by(),
                origin.at());
    }
}
