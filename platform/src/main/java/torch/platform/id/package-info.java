@NullMarked
package torch.platform.id;

import org.jspecify.annotations.NullMarked;
