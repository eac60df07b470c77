package torch.sales.order;

import java.util.List;
import java.util.Objects;

/** What this feature reads of our own {@code crm.opportunities.v1}: whether the deal was ever won. */
record WonDealMessage(Deal opportunity) {

    WonDealMessage {
        Objects.requireNonNull(opportunity, "opportunity");
    }

    record Deal(List<Entry> history) {

        Deal {
            history = history == null ? List.of() : List.copyOf(history);
        }

        boolean wasWonHere() {
            return history.stream().anyMatch(entry -> "won".equals(entry.cause()));
        }
    }

    record Entry(String cause) {}
}
