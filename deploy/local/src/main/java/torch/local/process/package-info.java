@NullMarked
package torch.local.process;

import org.jspecify.annotations.NullMarked;
