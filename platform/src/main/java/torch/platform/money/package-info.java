@NullMarked
package torch.platform.money;

import org.jspecify.annotations.NullMarked;
