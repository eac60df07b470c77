package torch.customer.master;

import java.time.Instant;
import java.util.List;
import torch.customer.party.Party;
import torch.customer.party.PartyRole;
import torch.platform.actor.Actor;
import torch.platform.aggregate.Versioned;

final class CustomerFixtures {

    static final Actor LI = new Actor("seller-east");
    static final Instant AT = Instant.parse("2026-03-02T01:30:00Z");
    static final String ID = "019c0000-0000-7000-8000-000000000001";

    private CustomerFixtures() {}

    static Profile aProfile() {
        return new Profile(
                CustomerKind.COMPANY,
                "青岛海润润滑油有限公司",
                "91340600MA2PBMA74B",
                "+8653288886666",
                "info@hairun.example",
                "CN",
                "370202",
                "2511",
                "山东省青岛市市南区香港中路1号");
    }

    static Customer aCompany() {
        return Customer.register(aProfile(), "key-accounts", LI, AT).state();
    }

    static Party aDecisionMaker() {
        return new Party(
                "019c0000-0000-7000-8000-0000000000c1",
                "王磊",
                List.of(PartyRole.BUYER, PartyRole.DECISION_MAKER),
                "采购总监",
                "+8613805320001",
                null,
                null);
    }

    static ErpCustomer fromErp(String code, long sequence) {
        return new ErpCustomer(
                code,
                sequence,
                CustomerKind.COMPANY,
                CustomerStatus.ACTIVE,
                "青岛海润",
                "91340600MA2PBMA74B",
                null,
                null,
                "CN",
                null,
                null);
    }

    static Versioned<Customer> versioned(long version, Customer customer) {
        return new Versioned<>(ID, version, AT.plusSeconds(version - 1), customer);
    }
}
