/** What each deal contributes to the funnel. */
@NullMarked
package torch.analytics.opportunity;

import org.jspecify.annotations.NullMarked;
