package torch.customer.master;

import org.jspecify.annotations.Nullable;

/** What a client sends of a customer: the body of a registration, and what a change is merged into. */
record CustomerFields(
        @Nullable CustomerKind kind,
        @Nullable String name,
        @Nullable String creditCode,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String country,
        @Nullable String region,
        @Nullable String industry,
        @Nullable String address,
        @Nullable String department) {

    static CustomerFields of(Customer customer) {
        Profile profile = customer.profile();
        return new CustomerFields(
                profile.kind(),
                profile.name(),
                profile.creditCode(),
                profile.phone(),
                profile.email(),
                profile.country(),
                profile.region(),
                profile.industry(),
                profile.address(),
                customer.ownership().department());
    }
}
