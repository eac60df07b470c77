@NullMarked
package torch.support.sla;

import org.jspecify.annotations.NullMarked;
