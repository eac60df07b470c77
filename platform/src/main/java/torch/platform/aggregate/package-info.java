@NullMarked
package torch.platform.aggregate;

import org.jspecify.annotations.NullMarked;
