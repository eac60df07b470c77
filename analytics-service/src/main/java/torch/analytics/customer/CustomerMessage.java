package torch.analytics.customer;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What analytics reads of {@code crm.customers.v1}. */
record CustomerMessage(Customer customer) {

    CustomerMessage {
        Objects.requireNonNull(customer, "customer");
    }

    record Customer(
            String id,
            String name,
            @Nullable String kind,
            @Nullable String owner,
            @Nullable String department,
            @Nullable Coded region,
            @Nullable Coded industry,
            List<ExternalId> externalIds) {

        Customer {
            Objects.requireNonNull(id, "customer.id");
            Objects.requireNonNull(name, "customer.name");
            externalIds = externalIds == null ? List.of() : List.copyOf(externalIds);
        }

        List<String> erpCodes() {
            return externalIds.stream()
                    .filter(external -> external.system().equals("erp"))
                    .map(ExternalId::id)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    record Coded(String code) {

        Coded {
            Objects.requireNonNull(code, "code");
        }
    }

    record ExternalId(String system, String id) {

        ExternalId {
            Objects.requireNonNull(system, "externalIds.system");
            Objects.requireNonNull(id, "externalIds.id");
        }
    }
}
