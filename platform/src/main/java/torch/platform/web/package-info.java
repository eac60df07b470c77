@NullMarked
package torch.platform.web;

import org.jspecify.annotations.NullMarked;
