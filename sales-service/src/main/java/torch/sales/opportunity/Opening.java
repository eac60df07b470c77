package torch.sales.opportunity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torch.platform.money.Money;
import torch.sales.line.ProductLine;

/**
 * What a deal is opened with.
 *
 * @param amount counts only without lines; absent means nothing known yet
 */
record Opening(
        String customerId,
        Profile profile,
        List<ProductLine> lines,
        @Nullable Money amount,
        LocalDate closeDate,
        String owner) {}
