package torch.sales.customer;

import torch.platform.problem.FieldError;
import torch.platform.problem.Invalid;

/** This service has not seen the customer: it does not exist, or its news is on the way (then wait with {@code after}). */
public final class CustomerUnknown extends Invalid {

    /** @param pointer of the field that names the customer */
    public CustomerUnknown(String pointer) {
        super(
                "CUSTOMER_UNKNOWN",
                "No such customer is known here",
                new FieldError(pointer, "CUSTOMER_UNKNOWN", "Register it first, or wait with ?after=customers/{id}@v"));
    }
}
