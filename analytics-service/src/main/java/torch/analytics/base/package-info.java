/** What days and amounts are reckoned in: the base zone and the base currency. */
@NullMarked
package torch.analytics.base;

import org.jspecify.annotations.NullMarked;
