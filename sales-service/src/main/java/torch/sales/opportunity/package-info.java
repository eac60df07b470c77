/** Deals from opening to won or lost (product.md S3). */
@NullMarked
package torch.sales.opportunity;

import org.jspecify.annotations.NullMarked;
