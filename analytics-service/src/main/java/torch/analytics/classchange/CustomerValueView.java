package torch.analytics.classchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import torch.analytics.value.Reason;
import torch.analytics.value.ValueClass;
import torch.platform.aggregate.Versioned;

/** The public state: member {@code customerValue} of every event on {@code crm.customer-values.v1}. */
record CustomerValueView(
        String id,
        long version,
        @JsonProperty("class") ValueClass valueClass,
        ValueClass previous,
        List<Reason> reasons,
        LocalDate asOf,
        int window,
        int boundaryVersion) {

    static CustomerValueView of(Versioned<CustomerValue> value) {
        CustomerValue state = value.state();
        return new CustomerValueView(
                value.id(),
                value.version(),
                state.valueClass(),
                state.previous(),
                state.reasons(),
                state.asOf(),
                state.window(),
                state.boundaryVersion());
    }
}
