@NullMarked
package torch.support.customer;

import org.jspecify.annotations.NullMarked;
