/** The customer master record: one shared aggregate for companies, dealers and individuals (product C1, C2). */
@NullMarked
package torch.customer.master;

import org.jspecify.annotations.NullMarked;
