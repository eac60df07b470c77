@NullMarked
package torch.gateway.proxy;

import org.jspecify.annotations.NullMarked;
