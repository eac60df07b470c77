/** What must hold of topics, documents and copies after any fault; pure. */
@NullMarked
package torch.chaos.check;

import org.jspecify.annotations.NullMarked;
