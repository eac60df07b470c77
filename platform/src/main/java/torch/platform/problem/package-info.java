@NullMarked
package torch.platform.problem;

import org.jspecify.annotations.NullMarked;
