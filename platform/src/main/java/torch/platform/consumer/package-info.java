@NullMarked
package torch.platform.consumer;

import org.jspecify.annotations.NullMarked;
