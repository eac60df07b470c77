/** The platform as a client sees it: one address, JSON, problems. */
@NullMarked
package torch.demo.gateway;

import org.jspecify.annotations.NullMarked;
