package torch.customer.master;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torch.customer.industry.Industries;
import torch.customer.industry.Industry;
import torch.customer.party.Party;
import torch.customer.region.Region;
import torch.customer.region.Regions;
import torch.platform.aggregate.Versioned;

/** The public state of a customer: what the API answers and what events on {@code crm.customers.v1} carry. */
public record CustomerView(
        String id,
        long version,
        CustomerKind kind,
        String name,
        @Nullable String creditCode,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String country,
        @Nullable Place region,
        @Nullable Place industry,
        @Nullable String address,
        CustomerStatus status,
        @Nullable String owner,
        @Nullable String department,
        String registeredBy,
        Instant registeredAt,
        Instant changedAt,
        List<ExternalId> externalIds,
        List<ErpFacts> erp,
        List<Party> contacts) {

    /**
     * A node of a standard's tree.
     *
     * @param path names from the root down to this node
     */
    public record Place(String code, String name, List<String> path) {}

    static CustomerView of(Versioned<Customer> versioned) {
        Customer customer = versioned.state();
        Profile profile = customer.profile();
        Ownership ownership = customer.ownership();
        return new CustomerView(
                versioned.id(),
                versioned.version(),
                profile.kind(),
                profile.name(),
                profile.creditCode(),
                profile.phone(),
                profile.email(),
                profile.country(),
                region(profile.region()),
                industry(profile.industry()),
                profile.address(),
                customer.status(),
                ownership.owner(),
                ownership.department(),
                ownership.registeredBy(),
                ownership.registeredAt(),
                versioned.changedAt(),
                customer.externalIds(),
                customer.erp(),
                customer.parties());
    }

    private static @Nullable Place region(@Nullable String code) {
        if (code == null) {
            return null;
        }
        return Regions.find(code)
                .map((Region region) -> new Place(region.code(), region.name(), region.path()))
                .orElse(new Place(code, code, List.of()));
    }

    private static @Nullable Place industry(@Nullable String code) {
        if (code == null) {
            return null;
        }
        return Industries.find(code)
                .map((Industry industry) -> new Place(industry.code(), industry.name(), industry.path()))
                .orElse(new Place(code, code, List.of()));
    }
}
