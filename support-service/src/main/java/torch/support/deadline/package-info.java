@NullMarked
package torch.support.deadline;

import org.jspecify.annotations.NullMarked;
