/** Sales processes: stages with probability and forecast category, in versions that never change (product.md S2). */
@NullMarked
package torch.sales.process;

import org.jspecify.annotations.NullMarked;
