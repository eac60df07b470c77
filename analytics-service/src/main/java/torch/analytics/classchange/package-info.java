/** The class a customer was last published with; its changes go out to everybody. */
@NullMarked
package torch.analytics.classchange;

import org.jspecify.annotations.NullMarked;
