/** The invoice file as ERP documents. */
@NullMarked
package torch.demo.invoice;

import org.jspecify.annotations.NullMarked;
