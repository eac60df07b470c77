@NullMarked
package torch.chaos;

import org.jspecify.annotations.NullMarked;
