@NullMarked
package torch.customer;

import org.jspecify.annotations.NullMarked;
