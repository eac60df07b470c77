@NullMarked
package torch.local.mongod;

import org.jspecify.annotations.NullMarked;
