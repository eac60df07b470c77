/** What at least three services use and none of them owns. */
@NullMarked
package torch.platform;

import org.jspecify.annotations.NullMarked;
