package torch.customer.master;

import java.util.List;
import org.jspecify.annotations.Nullable;
import torch.customer.party.Party;
import torch.platform.event.Event;

/** What happens to a customer. */
public sealed interface CustomerEvent extends Event {

    /** @param source {@code person} or {@code erp} */
    record Registered(String source) implements CustomerEvent {
        @Override
        public String type() {
            return "crm.customer.registered.v1";
        }
    }

    /** @param fields names of the fields whose values are new, sorted */
    record Changed(List<String> fields) implements CustomerEvent {
        @Override
        public String type() {
            return "crm.customer.changed.v1";
        }
    }

    /** An external id was added, or what its system says of it changed. */
    record Linked(ExternalId externalId, List<String> fields) implements CustomerEvent {
        @Override
        public String type() {
            return "crm.customer.linked.v1";
        }
    }

    /** @param party as it is now; null when it was removed */
    record ContactsChanged(String partyId, @Nullable Party party) implements CustomerEvent {
        @Override
        public String type() {
            return "crm.customer.contacts-changed.v1";
        }
    }
}
