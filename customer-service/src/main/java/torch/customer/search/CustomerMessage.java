package torch.customer.search;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What search reads of {@code crm.customers.v1}. */
record CustomerMessage(Customer customer) {

    CustomerMessage {
        Objects.requireNonNull(customer, "customer");
    }

    record Customer(
            String kind,
            String name,
            String status,
            @Nullable String creditCode,
            @Nullable String phone,
            @Nullable String owner,
            @Nullable String department,
            @Nullable Place region,
            @Nullable Place industry,
            Instant registeredAt,
            @Nullable List<ExternalId> externalIds,
            @Nullable List<Contact> contacts) {

        Customer {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(registeredAt, "registeredAt");
        }
    }

    record Place(String code, String name) {}

    record ExternalId(String system, String id) {}

    record Contact(@Nullable String name, @Nullable String phone) {}
}
