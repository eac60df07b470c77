@NullMarked
package torch.platform.outbox;

import org.jspecify.annotations.NullMarked;
