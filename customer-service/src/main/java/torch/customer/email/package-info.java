/** E-mail addresses, RFC 5321 (product C2). */
@NullMarked
package torch.customer.email;

import org.jspecify.annotations.NullMarked;
