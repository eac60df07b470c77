/** What each ERP invoice contributes to revenue. */
@NullMarked
package torch.analytics.invoice;

import org.jspecify.annotations.NullMarked;
