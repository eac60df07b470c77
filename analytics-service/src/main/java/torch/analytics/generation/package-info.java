/** Projections side by side: the live one, and one that is being rebuilt from the topics to take its place. */
@NullMarked
package torch.analytics.generation;

import org.jspecify.annotations.NullMarked;
