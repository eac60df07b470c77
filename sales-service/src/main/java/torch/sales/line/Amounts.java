package torch.sales.line;

import java.util.List;
import org.jspecify.annotations.Nullable;
import torch.platform.money.Money;
import torch.platform.problem.FieldError;

/** The amount of a deal with lines is their sum, and a stated one must agree; without lines it is as stated. */
public final class Amounts {

    /** What a deal is worth as long as nobody knows. */
    public static final Money NOTHING_KNOWN = Money.of("0.00", "CNY");

    private Amounts() {}

    /**
     * @param otherwise the amount of a deal without lines for which none is stated
     * @param errors gets what is wrong with the stated amount, at {@code /amount}
     */
    public static Money of(List<ProductLine> lines, @Nullable Money stated, Money otherwise, List<FieldError> errors) {
        if (stated != null && stated.isNegative()) {
            errors.add(new FieldError("/amount/amount", "NEGATIVE", "An amount is 0 or more"));
            return otherwise;
        }
        if (lines.isEmpty()) {
            return stated == null ? otherwise : Exact.money(stated);
        }
        Money total = Exact.money(ProductLine.total(lines));
        if (stated != null && !Exact.money(stated).equals(total)) {
            errors.add(new FieldError("/amount", "NOT_THE_SUM", "With lines, the amount is their sum"));
        }
        return total;
    }
}
