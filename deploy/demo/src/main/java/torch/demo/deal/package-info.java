/** Deals: a year of imported ones, and some that are worked on. */
@NullMarked
package torch.demo.deal;

import org.jspecify.annotations.NullMarked;
