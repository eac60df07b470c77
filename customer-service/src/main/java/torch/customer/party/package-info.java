/** Contacts and business partners of a customer as one module: parties with roles (product C1). */
@NullMarked
package torch.customer.party;

import org.jspecify.annotations.NullMarked;
