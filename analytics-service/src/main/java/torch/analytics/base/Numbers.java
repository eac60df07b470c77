package torch.analytics.base;

import java.math.BigDecimal;
import org.bson.Document;
import org.bson.types.Decimal128;

/** Numbers as the store returns them: a sum of nothing is an integer there. */
public final class Numbers {

    private Numbers() {}

    public static BigDecimal decimal(Document document, String field) {
        Object number = document.get(field);
        return number instanceof Decimal128 decimal
                ? decimal.bigDecimalValue()
                : BigDecimal.valueOf(count(document, field));
    }

    public static long count(Document document, String field) {
        if (document.get(field) instanceof Number number) {
            return number.longValue();
        }
        throw new IllegalStateException("Not a stored number: " + field);
    }
}
