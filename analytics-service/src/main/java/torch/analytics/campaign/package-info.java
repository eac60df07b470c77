/** What each campaign contributes to its customers. */
@NullMarked
package torch.analytics.campaign;

import org.jspecify.annotations.NullMarked;
