package torch.customer.master;

import org.jspecify.annotations.Nullable;

/**
 * What people enter of a customer, each value in its one normal form (product C2).
 *
 * @param creditCode GB 32100-2015
 * @param phone E.164
 * @param country ISO 3166-1 alpha-2
 * @param region GB/T 2260 code in force
 * @param industry GB/T 4754-2017 code
 */
public record Profile(
        CustomerKind kind,
        String name,
        @Nullable String creditCode,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String country,
        @Nullable String region,
        @Nullable String industry,
        @Nullable String address) {

    Profile withCreditCode(@Nullable String other) {
        return new Profile(kind, name, other, phone, email, country, region, industry, address);
    }
}
