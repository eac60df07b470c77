/** Counts, values, conversion and time in stage of deals (product.md A2). */
@NullMarked
package torch.analytics.funnel;

import org.jspecify.annotations.NullMarked;
