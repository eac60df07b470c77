@NullMarked
package torch.support.returnvisit;

import org.jspecify.annotations.NullMarked;
