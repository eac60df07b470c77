package torch.marketing.plan;

import java.util.List;
import java.util.Set;
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

    /** @throws Invalid {@code CUSTOMER_UNKNOWN}, with each customer that this service has not seen */
    public CampaignPlan requireKnown(CampaignPlan plan) {
        List<String> ids = plan.customers();
        if (ids.isEmpty()) {
            return plan;
        }
        Set<String> known = customers.known(ids);
        List<FieldError> errors = ids.stream()
                .filter(id -> !known.contains(id))
                .map(id -> new FieldError(
                        "/customers/" + ids.indexOf(id), "CUSTOMER_UNKNOWN", "There is no such customer"))
                .toList();
        if (!errors.isEmpty()) {
            throw new CustomerUnknown(errors);
        }
        return plan;
    }
}
