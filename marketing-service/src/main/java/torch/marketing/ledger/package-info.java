/** Every movement of money of every budget, kept for good as records of their own. */
@NullMarked
package torch.marketing.ledger;

import org.jspecify.annotations.NullMarked;
