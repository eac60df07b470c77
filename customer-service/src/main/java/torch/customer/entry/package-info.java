/** What checking one entered value says, the same for every kind of value (product C2). */
@NullMarked
package torch.customer.entry;

import org.jspecify.annotations.NullMarked;
