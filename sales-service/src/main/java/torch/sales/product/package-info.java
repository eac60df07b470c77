/** Our copy of ERP's products (product.md S1). */
@NullMarked
package torch.sales.product;

import org.jspecify.annotations.NullMarked;
