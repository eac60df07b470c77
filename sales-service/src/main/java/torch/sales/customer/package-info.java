/** Our narrow copy of customers: enough to open a deal and to find one by its ERP code. */
@NullMarked
package torch.sales.customer;

import org.jspecify.annotations.NullMarked;
