/** Administrative regions of China, GB/T 2260, today's and retired codes (product C2). */
@NullMarked
package torch.customer.region;

import org.jspecify.annotations.NullMarked;
