/** What the sellers' side of the company does: products, processes, deals and the orders they lead to. */
@NullMarked
package torch.sales;

import org.jspecify.annotations.NullMarked;
