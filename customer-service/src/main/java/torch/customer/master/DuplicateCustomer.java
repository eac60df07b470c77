package torch.customer.master;

import java.util.Map;
import torch.platform.problem.Refused;

/** Another customer has this credit code: certain, so the answer names it (product C4). */
final class DuplicateCustomer extends Refused {

    DuplicateCustomer(String customerId) {
        super(
                "DUPLICATE_CUSTOMER",
                "A customer with this credit code exists",
                Map.of("customerId", customerId, "location", "/api/customers/" + customerId));
    }
}
