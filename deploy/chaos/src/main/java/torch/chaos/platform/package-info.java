/** The platform under test, on servers and ports of its own. */
@NullMarked
package torch.chaos.platform;

import org.jspecify.annotations.NullMarked;
