/** How fast the platform is, on the machine that runs this. */
@NullMarked
package torch.load;

import org.jspecify.annotations.NullMarked;
