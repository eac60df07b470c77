@NullMarked
package torch.support;

import org.jspecify.annotations.NullMarked;
