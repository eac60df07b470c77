/** Plays the demo story through the interfaces that every client has. */
@NullMarked
package torch.demo;

import org.jspecify.annotations.NullMarked;
