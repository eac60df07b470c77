/** Customer values as read: the live run of today, and runs of any other date and window. */
@NullMarked
package torch.analytics.valuation;

import org.jspecify.annotations.NullMarked;
