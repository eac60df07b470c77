/** Industries, GB/T 4754-2017, with the codes of 2011 led to it (product C2). */
@NullMarked
package torch.customer.industry;

import org.jspecify.annotations.NullMarked;
