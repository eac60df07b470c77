/** One document per source record: what it adds to which figures. */
@NullMarked
package torch.analytics.contribution;

import org.jspecify.annotations.NullMarked;
