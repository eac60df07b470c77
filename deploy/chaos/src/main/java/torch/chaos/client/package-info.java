/** Users of the platform. */
@NullMarked
package torch.chaos.client;

import org.jspecify.annotations.NullMarked;
