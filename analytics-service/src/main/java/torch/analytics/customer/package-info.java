/** Our narrow copy of customers: who they are, and which ERP codes are theirs. */
@NullMarked
package torch.analytics.customer;

import org.jspecify.annotations.NullMarked;
