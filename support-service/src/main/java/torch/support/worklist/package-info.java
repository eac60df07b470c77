@NullMarked
package torch.support.worklist;

import org.jspecify.annotations.NullMarked;
