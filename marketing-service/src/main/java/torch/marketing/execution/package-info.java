/** What happens from a campaign's start on: expenses, end, evaluation. */
@NullMarked
package torch.marketing.execution;

import org.jspecify.annotations.NullMarked;
