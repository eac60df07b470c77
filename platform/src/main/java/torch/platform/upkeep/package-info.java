@NullMarked
package torch.platform.upkeep;

import org.jspecify.annotations.NullMarked;
