/** Keeps budgets in step with campaigns, whatever crashes in between. */
@NullMarked
package torch.marketing.settlement;

import org.jspecify.annotations.NullMarked;
