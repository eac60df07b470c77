@NullMarked
package torch.platform.topic;

import org.jspecify.annotations.NullMarked;
