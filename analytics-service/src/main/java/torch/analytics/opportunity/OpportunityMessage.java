package torch.analytics.opportunity;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import torch.platform.money.Money;

/** What analytics reads of {@code crm.opportunities.v1}. */
record OpportunityMessage(Opportunity opportunity) {

    OpportunityMessage {
        Objects.requireNonNull(opportunity, "opportunity");
    }

    record Opportunity(
            String id,
            String customerId,
            Process process,
            DealStatus status,
            Money amount,
            String owner,
            Instant openedAt,
            List<Line> lines,
            @Nullable Closed closed,
            List<Entry> history) {

        Opportunity {
            Objects.requireNonNull(id, "opportunity.id");
            Objects.requireNonNull(process, "opportunity.process");
            Objects.requireNonNull(status, "opportunity.status");
            Objects.requireNonNull(amount, "opportunity.amount");
            Objects.requireNonNull(owner, "opportunity.owner");
            Objects.requireNonNull(openedAt, "opportunity.openedAt");
            lines = lines == null ? List.of() : List.copyOf(lines);
            history = List.copyOf(history);
        }
    }

    record Process(String code) {

        Process {
            Objects.requireNonNull(code, "process.code");
        }
    }

    record Line(String productCode, Money amount) {

        Line {
            Objects.requireNonNull(productCode, "lines.productCode");
            Objects.requireNonNull(amount, "lines.amount");
        }
    }

    record Closed(Instant at) {

        Closed {
            Objects.requireNonNull(at, "closed.at");
        }
    }

    record Entry(Instant at, String stage, int probability) {

        Entry {
            Objects.requireNonNull(at, "history.at");
            Objects.requireNonNull(stage, "history.stage");
        }
    }
}
