/** What happened to a deal's figures, append-only, and what follows from it (product.md "Stage history"). */
@NullMarked
package torch.sales.history;

import org.jspecify.annotations.NullMarked;
