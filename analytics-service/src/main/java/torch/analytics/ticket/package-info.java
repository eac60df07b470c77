/** What each ticket contributes to its customer. */
@NullMarked
package torch.analytics.ticket;

import org.jspecify.annotations.NullMarked;
