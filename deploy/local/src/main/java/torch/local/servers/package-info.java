@NullMarked
package torch.local.servers;

import org.jspecify.annotations.NullMarked;
