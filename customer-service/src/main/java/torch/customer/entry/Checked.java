package torch.customer.entry;

import java.util.Optional;

/**
 * What the check of one entered value says (product C2): the normalised value, or why it is refused.
 *
 * @param <T> the type of the normalised value
 */
public sealed interface Checked<T> {

    /** The value in its one normal form: equal values have equal forms, so it may be compared and indexed. */
    record Accepted<T>(T value) implements Checked<T> {}

    /**
     * A refusal. {@code code} is a stable reason in upper case, unique within its kind of value, for clients to
     * translate; {@code message} is one English sentence without personal data.
     */
    record Rejected<T>(String code, String message) implements Checked<T> {}

    default Optional<T> accepted() {
        return switch (this) {
            case Accepted<T>(T value) -> Optional.of(value);
            case Rejected<T> _ -> Optional.empty();
        };
    }
}
