package torch.demo.gateway;

import org.jspecify.annotations.Nullable;

/** @param amount decimal digits, as in the story's files */
public record Money(String amount, String currency) {

    public static Money cny(String amount) {
        return new Money(amount, "CNY");
    }

    public static @Nullable Money ofOptional(@Nullable String amount) {
        return amount == null ? null : cny(amount);
    }
}
