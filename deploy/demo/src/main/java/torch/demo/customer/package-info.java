/** Customers that sellers register. */
@NullMarked
package torch.demo.customer;

import org.jspecify.annotations.NullMarked;
