package torch.marketing.plan;

import java.util.List;
import torch.platform.problem.FieldError;
import torch.platform.problem.Invalid;

/** A customer that this service has not seen; who has just registered it may ask with {@code ?after=}. */
final class CustomerUnknown extends Invalid {

    CustomerUnknown(List<FieldError> errors) {
        super("CUSTOMER_UNKNOWN", "Some of the customers are not known here", errors);
    }
}
