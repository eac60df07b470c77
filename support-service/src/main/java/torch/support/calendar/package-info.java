@NullMarked
package torch.support.calendar;

import org.jspecify.annotations.NullMarked;
