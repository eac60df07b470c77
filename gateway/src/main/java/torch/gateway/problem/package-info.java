@NullMarked
package torch.gateway.problem;

import org.jspecify.annotations.NullMarked;
