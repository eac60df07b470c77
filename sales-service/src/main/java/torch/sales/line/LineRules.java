package torch.sales.line;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import torch.platform.money.Money;
import torch.platform.problem.FieldError;
import torch.platform.problem.Invalid;

/** Turns stated lines into lines with exact amounts, or says which line breaks which rule. */
public final class LineRules {

    private static final int WHOLE_DIGITS = 12;
    private static final int FRACTION_DIGITS = 6;

    private LineRules() {}

    /**
     * @param pointer of the list in the request, for example {@code /lines}
     * @throws Invalid with a field error for each line at fault
     */
    public static List<ProductLine> lines(List<LineRequest> stated, String pointer) {
        List<ProductLine> lines = new ArrayList<>(stated.size());
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < stated.size(); i++) {
            LineRequest line = stated.get(i);
            String at = pointer + "/" + i;
            int before = errors.size();
            checkQuantity(line.quantity(), at + "/quantity", errors);
            checkPrice(line.unitPrice(), stated.getFirst().unitPrice(), at + "/unitPrice", errors);
            if (errors.size() == before) {
                add(line, at, lines, errors);
            }
        }
        if (errors.isEmpty()) {
            checkTotal(lines, pointer, errors);
        }
        if (!errors.isEmpty()) {
            throw Invalid.fields(errors);
        }
        return List.copyOf(lines);
    }

    private static void checkQuantity(BigDecimal quantity, String at, List<FieldError> errors) {
        if (quantity.signum() <= 0) {
            errors.add(new FieldError(at, "NOT_POSITIVE", "A quantity is more than 0"));
        } else if (quantity.precision() - (long) quantity.scale() > WHOLE_DIGITS
                || quantity.stripTrailingZeros().scale() > FRACTION_DIGITS) {
            errors.add(new FieldError(at, "OUT_OF_RANGE", "At most 12 digits before and 6 after the point"));
        }
    }

    private static void checkPrice(Money price, Money first, String at, List<FieldError> errors) {
        if (price.isNegative()) {
            errors.add(new FieldError(at + "/amount", "NEGATIVE", "A price is 0 or more"));
        }
        if (!price.currency().equals(first.currency())) {
            errors.add(new FieldError(at + "/currency", "MIXED_CURRENCIES", "All lines have one currency"));
        }
    }

    private static void add(LineRequest line, String at, List<ProductLine> lines, List<FieldError> errors) {
        try {
            lines.add(ProductLine.of(line.productCode(), line.quantity(), line.unitPrice()));
        } catch (IllegalArgumentException e) {
            errors.add(new FieldError(at, "AMOUNT_OUT_OF_RANGE", "Quantity x price needs too many digits"));
        }
    }

    private static void checkTotal(List<ProductLine> lines, String pointer, List<FieldError> errors) {
        try {
            if (!lines.isEmpty()) {
                ProductLine.total(lines);
            }
        } catch (IllegalArgumentException e) {
            errors.add(new FieldError(pointer, "AMOUNT_OUT_OF_RANGE", "The sum of the lines needs too many digits"));
        }
    }
}
