/** Brings deals of another system in with their past. */
@NullMarked
package torch.sales.migration;

import org.jspecify.annotations.NullMarked;
