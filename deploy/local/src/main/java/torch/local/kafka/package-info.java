@NullMarked
package torch.local.kafka;

import org.jspecify.annotations.NullMarked;
