package torch.customer.master;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whose customer it is, and who brought it in.
 *
 * @param owner a person's id; null while the customer is in the default pool
 * @param registeredBy keeps the credit for good (product, "Ownership and pool" rule 12)
 */
public record Ownership(
        @Nullable String owner, @Nullable String department, String registeredBy, Instant registeredAt) {

    Ownership withDepartment(@Nullable String other) {
        return new Ownership(owner, other, registeredBy, registeredAt);
    }
}
