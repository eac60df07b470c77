@NullMarked
package torch.platform.idempotency;

import org.jspecify.annotations.NullMarked;
