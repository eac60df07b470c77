/** What is done to it. */
@NullMarked
package torch.chaos.fault;

import org.jspecify.annotations.NullMarked;
