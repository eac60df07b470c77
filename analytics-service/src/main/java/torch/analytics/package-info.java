/** What customers are worth and how deals go, kept ready from everybody's events. */
@NullMarked
package torch.analytics;

import org.jspecify.annotations.NullMarked;
