package torch.support.customer;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What support needs of {@code crm.customers.v1}. */
record CustomerMessage(Customer customer) {

    record Customer(String name, @Nullable String phone) {

        Customer {
            Objects.requireNonNull(name, "name");
        }
    }

    CustomerMessage {
        Objects.requireNonNull(customer, "customer");
    }
}
