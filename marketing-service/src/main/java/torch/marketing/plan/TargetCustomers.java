package torch.marketing.plan;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torch.marketing.customer.Customers;
import torch.platform.problem.FieldError;
import torch.platform.problem.Invalid;

/** Campaigns are meant for customers that exist. */
@Component
public class TargetCustomers {

    private final Customers customers;

    TargetCustomers(Customers customers) {
        this.customers = customers;
    }

    /** @throws Invalid {@code CUSTOMER_UNKNOWN} with a pointer to each customer that this service has not seen */
    public void requireKnown(@Nullable List<String> ids) {
        if (ids == null || ids.isEmpty()) {
            return;
        }
        Set<String> known = customers.known(ids);
        List<FieldError> errors = ids.stream()
                .distinct()
                .filter(id -> !known.contains(id))
                .map(id -> new FieldError(
                        "/customers/" + ids.indexOf(id), "CUSTOMER_UNKNOWN", "There is no such customer"))
                .toList();
        if (!errors.isEmpty()) {
            throw new CustomerUnknown(errors);
        }
    }
}
