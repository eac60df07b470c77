package torch.customer.party;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact or business partner of a customer: a person or an organisation with at least one role.
 *
 * @param id unique within the customer
 * @param roles 1 or more, each once, in the order of {@link PartyRole}
 * @param phone E.164
 * @param customerId the partner's own customer record, where it has one
 */
public record Party(
        String id,
        String name,
        List<PartyRole> roles,
        @Nullable String title,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String customerId) {

    public Party {
        roles = roles.stream().distinct().sorted().toList();
    }
}
