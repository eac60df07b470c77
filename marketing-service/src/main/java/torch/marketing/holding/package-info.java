/** What campaigns hold of a budget: reserved at the approval, committed by the start, spent by expenses. */
@NullMarked
package torch.marketing.holding;

import org.jspecify.annotations.NullMarked;
