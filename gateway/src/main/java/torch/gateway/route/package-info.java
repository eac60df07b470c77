@NullMarked
package torch.gateway.route;

import org.jspecify.annotations.NullMarked;
