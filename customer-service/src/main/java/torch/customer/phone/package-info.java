/** Telephone numbers in E.164 (product C2). */
@NullMarked
package torch.customer.phone;

import org.jspecify.annotations.NullMarked;
