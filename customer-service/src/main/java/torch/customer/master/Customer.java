package torch.customer.master;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import torch.customer.party.Party;
import torch.platform.actor.Actor;
import torch.platform.aggregate.Decision;
import torch.platform.problem.Missing;
import torch.platform.problem.Refused;

/**
 * One shared customer record (product C1).
 *
 * @param externalIds at most {@link #MOST_EXTERNAL_IDS}
 * @param erp what ERP says, one entry for each of its codes
 * @param parties contacts and business partners, at most {@link #MOST_PARTIES}
 */
public record Customer(
        Profile profile,
        Ownership ownership,
        CustomerStatus status,
        List<ExternalId> externalIds,
        List<ErpFacts> erp,
        List<Party> parties) {

    static final int MOST_PARTIES = 200;
    static final int MOST_EXTERNAL_IDS = 50;

    public Customer {
        externalIds = externalIds == null ? List.of() : List.copyOf(externalIds);
        erp = erp == null ? List.of() : List.copyOf(erp);
        parties = parties == null ? List.of() : List.copyOf(parties);
    }

    /** Who registers a customer owns it (product C6). */
    static Decision<Customer> register(Profile profile, @Nullable String department, Actor by, Instant at) {
        Customer customer = new Customer(
                profile,
                new Ownership(by.id(), department, by.id(), at),
                CustomerStatus.ACTIVE,
                List.of(),
                List.of(),
                List.of());
        return new Decision<>(customer, new CustomerEvent.Registered("person"));
    }

    /** A customer that ERP knew first: it goes to the default pool, without an owner. */
    static Decision<Customer> fromErp(ErpCustomer erp, Profile profile, Actor by, Instant at) {
        Customer customer = new Customer(
                profile,
                new Ownership(null, null, by.id(), at),
                erp.status(),
                List.of(new ExternalId(ExternalId.ERP, erp.code())),
                List.of(erp.factsBeside(profile)),
                List.of());
        return new Decision<>(customer, new CustomerEvent.Registered(ExternalId.ERP));
    }

    Decision<Customer> change(Profile changed, @Nullable String department) {
        List<String> fields = new ArrayList<>(ProfileFields.differing(profile, changed));
        Ownership moved = ownership.withDepartment(department);
        if (!moved.equals(ownership)) {
            fields.add("department");
        }
        Customer next = new Customer(changed, moved, status, externalIds, erp, parties);
        return new Decision<>(next, new CustomerEvent.Changed(fields));
    }

    /**
     * Takes what ERP says of one of its codes and links the code first where it is new here. A message that is not newer
     * than the one held changes nothing.
     *
     * @param filled the profile with its empty fields filled from the message
     */
    Decision<Customer> takeErp(ErpCustomer message, Profile filled) {
        ExternalId code = new ExternalId(ExternalId.ERP, message.code());
        boolean news = erpFacts(message.code())
                .map(held -> held.sequence() < message.sequence())
                .orElse(true);
        if (!news) {
            return new Decision<>(this, new CustomerEvent.Linked(code, List.of()));
        }
        List<ExternalId> ids = new ArrayList<>(externalIds);
        if (!ids.contains(code)) {
            refuseBeyond(MOST_EXTERNAL_IDS, ids.size(), "EXTERNAL_IDS_FULL");
            ids.add(code);
        }
        List<ErpFacts> facts = new ArrayList<>(erp);
        facts.removeIf(held -> held.code().equals(message.code()));
        facts.add(message.factsBeside(filled));
        boolean closed = facts.stream().allMatch(held -> held.status() == CustomerStatus.CLOSED);
        Customer next = new Customer(
                filled, ownership, closed ? CustomerStatus.CLOSED : CustomerStatus.ACTIVE, ids, facts, parties);
        return new Decision<>(next, new CustomerEvent.Linked(code, ProfileFields.differing(profile, filled)));
    }

    Decision<Customer> putParty(Party party) {
        List<Party> next = new ArrayList<>(parties);
        int index = indexOf(party.id());
        if (index >= 0) {
            next.set(index, party);
        } else {
            refuseBeyond(MOST_PARTIES, next.size(), "CONTACTS_FULL");
            next.add(party);
        }
        return new Decision<>(withParties(next), new CustomerEvent.ContactsChanged(party.id(), party));
    }

    Decision<Customer> removeParty(String partyId) {
        List<Party> next = new ArrayList<>(parties);
        if (!next.removeIf(party -> party.id().equals(partyId))) {
            throw new Missing("contacts", partyId);
        }
        return new Decision<>(withParties(next), new CustomerEvent.ContactsChanged(partyId, null));
    }

    Party party(String partyId) {
        int index = indexOf(partyId);
        if (index < 0) {
            throw new Missing("contacts", partyId);
        }
        return parties.get(index);
    }

    Optional<ErpFacts> erpFacts(String code) {
        return erp.stream().filter(held -> held.code().equals(code)).findFirst();
    }

    private int indexOf(String partyId) {
        return parties.stream().map(Party::id).toList().indexOf(partyId);
    }

    private Customer withParties(List<Party> changed) {
        return new Customer(profile, ownership, status, externalIds, erp, changed);
    }

    private static void refuseBeyond(int most, int size, String code) {
        if (size >= most) {
            throw new Refused(code, "A customer has at most " + most + " of these");
        }
    }
}
