@NullMarked
package torch.gateway.server;

import org.jspecify.annotations.NullMarked;
