package torch.customer.master;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A customer as ERP states it, values already in normal form; what could not be read as its standard demands is null
 * here and stays in ERP.
 *
 * @param sequence rises with every version of the ERP document
 */
public record ErpCustomer(
        String code,
        long sequence,
        CustomerKind kind,
        CustomerStatus status,
        String name,
        @Nullable String creditCode,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String country,
        @Nullable String region,
        @Nullable String address) {

    /** The profile of a customer that ERP knew first. */
    Profile profile() {
        return new Profile(kind, name, creditCode, phone, email, country, region, null, address);
    }

    /** A value entered here stands, an empty one is filled. */
    Profile fill(Profile entered) {
        return new Profile(
                entered.kind(),
                entered.name(),
                entered.creditCode() == null ? creditCode : entered.creditCode(),
                entered.phone() == null ? phone : entered.phone(),
                entered.email() == null ? email : entered.email(),
                entered.country() == null ? country : entered.country(),
                entered.region() == null ? region : entered.region(),
                entered.industry(),
                entered.address() == null ? address : entered.address());
    }

    ErpFacts factsBeside(Profile profile) {
        Map<String, String> differing = new HashMap<>();
        beside(differing, "name", name, profile.name());
        beside(differing, "creditCode", creditCode, profile.creditCode());
        beside(differing, "phone", phone, profile.phone());
        beside(differing, "email", email, profile.email());
        beside(differing, "region", region, profile.region());
        beside(differing, "address", address, profile.address());
        return new ErpFacts(code, sequence, status, differing);
    }

    private static void beside(
            Map<String, String> differing, String field, @Nullable String theirs, @Nullable String ours) {
        if (theirs != null && !theirs.equals(ours)) {
            differing.put(field, theirs);
        }
    }
}
