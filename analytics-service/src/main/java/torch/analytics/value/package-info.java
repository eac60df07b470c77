/** How a customer's figures become a class: ABC, RFM and the reasons (product.md A1). Pure. */
@NullMarked
package torch.analytics.value;

import org.jspecify.annotations.NullMarked;
