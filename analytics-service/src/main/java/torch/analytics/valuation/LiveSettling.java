package torch.analytics.valuation;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.stereotype.Component;
import torch.analytics.account.AccountProjection;
import torch.analytics.account.AccountRow;
import torch.analytics.account.LiveDayLedger;
import torch.analytics.generation.Generation;
import torch.analytics.generation.Projection;
import torch.analytics.generation.Settling;

/** Computes the live run of a rebuilt generation, silently: its classes are published once it is live. */
@Component
class LiveSettling implements Settling {

    private final String instance = UUID.randomUUID().toString();
    private final LiveDayLedger liveDay;
    private final LiveOpening opening;
    private final ClassificationProjection classification;

    LiveSettling(LiveDayLedger liveDay, LiveOpening opening, ClassificationProjection classification) {
        this.liveDay = liveDay;
        this.opening = opening;
        this.classification = classification;
    }

    @Override
    public void settle(Generation generation) {
        Optional<LiveDayLedger.LiveDay> day = liveDay.find(generation);
        OptionalLong fence = liveDay.take(generation, instance);
        if (fence.isEmpty()) {
            return;
        }
        try {
            if (day.isEmpty() || !day.get().ready() || opening.due(day.get())) {
                opening.open(generation, Optional.empty());
            }
            liveDay.find(generation)
                    .ifPresent(open -> classification.write(
                            generation, classification.find(generation, open.window()), fence.getAsLong()));
        } finally {
            liveDay.release(generation, instance);
        }
    }

    @Override
    public Projection.Comparable comparable() {
        return new Projection.Comparable(
                AccountRow.COLLECTION, AccountProjection.BOOKKEEPING, new Projection.Scope("run", AccountRow.LIVE));
    }
}
