/** What ERP is asked to deliver when a deal is won (product.md S9). */
@NullMarked
package torch.sales.order;

import org.jspecify.annotations.NullMarked;
