/** Marketing spends only what was applied for and approved (product M1, M2). */
@NullMarked
package torch.marketing;

import org.jspecify.annotations.NullMarked;
