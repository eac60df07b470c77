/** What lists and searches of customers read (product C3). */
@NullMarked
package torch.customer.search;

import org.jspecify.annotations.NullMarked;
