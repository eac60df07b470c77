/** What the clients were told. */
@NullMarked
package torch.chaos.history;

import org.jspecify.annotations.NullMarked;
