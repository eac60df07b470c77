/** The ERP of the story: documents on its topics. */
@NullMarked
package torch.demo.erp;

import org.jspecify.annotations.NullMarked;
