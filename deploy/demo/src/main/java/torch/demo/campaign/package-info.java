/** Budgets and what campaigns spend of them. */
@NullMarked
package torch.demo.campaign;

import org.jspecify.annotations.NullMarked;
