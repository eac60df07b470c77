/** The live figures of every customer: a cell each, recomputed when one of its contributions changes. */
@NullMarked
package torch.analytics.account;

import org.jspecify.annotations.NullMarked;
