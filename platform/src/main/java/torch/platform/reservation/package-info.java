@NullMarked
package torch.platform.reservation;

import org.jspecify.annotations.NullMarked;
