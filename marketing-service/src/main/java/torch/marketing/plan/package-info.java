/** What a campaign applies for: aim, budget line, cost, target customers. */
@NullMarked
package torch.marketing.plan;

import org.jspecify.annotations.NullMarked;
