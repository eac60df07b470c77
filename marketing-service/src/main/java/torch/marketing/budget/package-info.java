/** What a department may spend on a category in a year, and which campaign holds how much of it. */
@NullMarked
package torch.marketing.budget;

import org.jspecify.annotations.NullMarked;
