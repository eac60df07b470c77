@NullMarked
package torch.platform.actor;

import org.jspecify.annotations.NullMarked;
