@NullMarked
package torch.platform.event;

import org.jspecify.annotations.NullMarked;
