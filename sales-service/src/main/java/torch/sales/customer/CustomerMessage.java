package torch.sales.customer;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What sales reads of {@code crm.customers.v1}. */
record CustomerMessage(Customer customer) {

    CustomerMessage {
        Objects.requireNonNull(customer, "customer");
    }

    record Customer(
            String id,
            String name,
            @Nullable String owner,
            @Nullable String department,
            List<ExternalId> externalIds) {

        Customer {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(name, "name");
            externalIds = externalIds == null ? List.of() : List.copyOf(externalIds);
        }
    }

    record ExternalId(String system, String id) {

        ExternalId {
            Objects.requireNonNull(system, "system");
            Objects.requireNonNull(id, "id");
        }
    }
}
