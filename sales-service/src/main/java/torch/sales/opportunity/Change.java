package torch.sales.opportunity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torch.platform.money.Money;
import torch.sales.line.ProductLine;
import torch.sales.process.ForecastCategory;

/**
 * What an open deal becomes by a change.
 *
 * @param amount absent: the sum of the lines, or without lines the present one
 */
record Change(
        Profile profile,
        List<ProductLine> lines,
        @Nullable Money amount,
        LocalDate closeDate,
        String owner,
        int probability,
        ForecastCategory category) {}
