@NullMarked
package torch.support.ticket;

import org.jspecify.annotations.NullMarked;
