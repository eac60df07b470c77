package torch.marketing.ledger;

import torch.platform.event.Event;
import torch.platform.money.Money;

/** The one thing that happens to a ledger entry. */
record EntryRecorded(MovementKind kind, Money amount) implements Event {

    @Override
    public String type() {
        return "crm.budget-entry.recorded.v1";
    }
}
