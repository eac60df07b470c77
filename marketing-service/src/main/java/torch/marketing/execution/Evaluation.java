package torch.marketing.execution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import torch.platform.money.Money;

/** What a finished campaign brought, against its plan (product M1, M4). */
public record Evaluation(
        Money plannedCost,
        Money actualCost,
        @Nullable Integer expectedLeads,
        int leads,
        int participants,
        String result,
        String by,
        Instant at) {

    static Evaluation of(Money planned, Money actual, @Nullable Integer expectedLeads, Outcome outcome, Signature by) {
        return new Evaluation(
                planned,
                actual,
                expectedLeads,
                outcome.leads(),
                outcome.participants(),
                outcome.result(),
                by.by(),
                by.at());
    }
}
