/** Marketing campaigns from draft to evaluation; nothing starts unapproved. */
@NullMarked
package torch.marketing.campaign;

import org.jspecify.annotations.NullMarked;
