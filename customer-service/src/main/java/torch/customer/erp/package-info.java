/** Customers as ERP knows them: linked, created or put up for review (docs/events.md). */
@NullMarked
package torch.customer.erp;

import org.jspecify.annotations.NullMarked;
