package torch.sales.opportunity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torch.platform.money.Money;
import torch.platform.problem.FieldError;
import torch.platform.problem.Invalid;
import torch.sales.line.Amounts;
import torch.sales.line.ProductLine;
import torch.sales.process.ForecastCategory;

/** What the figures of a deal must keep to, opened or changed. */
final class DealRules {

    private static final int YEARS_BACK = 1;
    private static final int YEARS_AHEAD = 10;

    private final List<FieldError> errors = new ArrayList<>();

    /** An expected close date lies between a year ago and ten years ahead; far outside it is a slip of the pen. */
    DealRules closeDate(LocalDate date, LocalDate today) {
        if (date.isBefore(today.minusYears(YEARS_BACK)) || date.isAfter(today.plusYears(YEARS_AHEAD))) {
            errors.add(new FieldError("/closeDate", "OUT_OF_RANGE", "From a year ago to ten years ahead"));
        }
        return this;
    }

    /** A person may overrule the stage's category, but only winning makes a deal closed. */
    DealRules category(ForecastCategory category) {
        if (category == ForecastCategory.CLOSED) {
            errors.add(new FieldError("/category", "CLOSED_BY_WINNING", "Win the deal to close it"));
        }
        return this;
    }

    Money amount(List<ProductLine> lines, @Nullable Money stated, Money present) {
        return Amounts.of(lines, stated, present, errors);
    }

    void check() {
        if (!errors.isEmpty()) {
            throw Invalid.fields(errors);
        }
    }
}
