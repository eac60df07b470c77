/** Product lines with exact amounts. */
@NullMarked
package torch.sales.line;

import org.jspecify.annotations.NullMarked;
