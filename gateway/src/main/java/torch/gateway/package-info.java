@NullMarked
package torch.gateway;

import org.jspecify.annotations.NullMarked;
