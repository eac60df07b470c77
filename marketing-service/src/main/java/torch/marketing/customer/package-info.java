/** This service's own narrow copy of customers. */
@NullMarked
package torch.marketing.customer;

import org.jspecify.annotations.NullMarked;
