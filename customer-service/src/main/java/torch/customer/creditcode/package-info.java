/** The unified social credit code of organisations, GB 32100-2015 (product C2). */
@NullMarked
package torch.customer.creditcode;

import org.jspecify.annotations.NullMarked;
