package torch.customer.master;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import torch.platform.aggregate.Aggregates;
import torch.platform.reservation.Reservations;

/** What only one customer can have: credit code and external ids, by reservation (docs/events.md, rule 12). */
@Component
class UniqueValues {

    /** Longer than any command can hang between its reservation and its write. */
    private static final Duration DECIDED_AFTER = Duration.ofMinutes(5);

    private final Reservations reservations;
    private final Aggregates<Customer> customers;

    UniqueValues(Reservations reservations, Aggregates<Customer> customers) {
        this.reservations = reservations;
        this.customers = customers;
    }

    /** @throws DuplicateCustomer another customer has it */
    void takeCreditCode(@Nullable String creditCode, String customerId) {
        String holder = creditCodeFor(creditCode, customerId);
        if (!holder.equals(customerId)) {
            throw new DuplicateCustomer(holder);
        }
    }

    /** Who has the credit code now: the given customer, unless another one was first or there is none. */
    String creditCodeFor(@Nullable String creditCode, String customerId) {
        return creditCode == null
                ? customerId
                : reservations.take(creditCode(creditCode), customerId).orElse(customerId);
    }

    /** The customer's code is now another one or none. */
    void releaseCreditCode(@Nullable String before, @Nullable String after, String customerId) {
        if (before != null && !before.equals(after)) {
            reservations.release(creditCode(before), customerId);
        }
    }

    Optional<String> holderOfCreditCode(@Nullable String creditCode) {
        return creditCode == null ? Optional.empty() : reservations.owner(creditCode(creditCode));
    }

    Optional<String> holderOf(ExternalId externalId) {
        return reservations.owner(externalId.reservation());
    }

    /** Who has the external id now: the given customer, unless another one was first. */
    String take(ExternalId externalId, String customerId) {
        return reservations.take(externalId.reservation(), customerId).orElse(customerId);
    }

    @Scheduled(fixedDelayString = "${torch.customer.settle-every:60s}")
    void settle() {
        reservations.settle(
                DECIDED_AFTER,
                (value, owner) -> customers.find(owner).stream().anyMatch(held -> holds(held.state(), value)));
    }

    private static boolean holds(Customer customer, String value) {
        String creditCode = customer.profile().creditCode();
        return (creditCode != null && value.equals(creditCode(creditCode)))
                || customer.externalIds().stream().anyMatch(id -> value.equals(id.reservation()));
    }

    private static String creditCode(String value) {
        return "creditCode:" + value;
    }
}
