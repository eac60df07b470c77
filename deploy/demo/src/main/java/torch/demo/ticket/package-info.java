/** Tickets with their return visits. */
@NullMarked
package torch.demo.ticket;

import org.jspecify.annotations.NullMarked;
