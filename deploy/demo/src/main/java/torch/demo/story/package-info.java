/** The story's files, its days, and how it goes on. */
@NullMarked
package torch.demo.story;

import org.jspecify.annotations.NullMarked;
