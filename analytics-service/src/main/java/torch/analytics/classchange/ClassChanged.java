package torch.analytics.classchange;

import torch.analytics.value.ValueClass;
import torch.platform.event.Event;

/** A customer's class is another one now. */
record ClassChanged(ValueClass from, ValueClass to) implements Event {

    static final String TYPE = "crm.customer-value.class-changed.v1";

    @Override
    public String type() {
        return TYPE;
    }
}
