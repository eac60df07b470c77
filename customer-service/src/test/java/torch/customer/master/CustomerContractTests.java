package torch.customer.master;

import static torch.customer.master.CustomerFixtures.aCompany;
import static torch.customer.master.CustomerFixtures.aDecisionMaker;
import static torch.customer.master.CustomerFixtures.aProfile;
import static torch.customer.master.CustomerFixtures.fromErp;
import static torch.customer.master.CustomerFixtures.versioned;

import org.junit.jupiter.api.Test;
import torch.platform.aggregate.Decision;
import torch.platform.testing.Contracts;

class CustomerContractTests {

    @Test
    void everyEventEqualsItsGoldenFile() {
        Customer registered = aCompany();
        assertGolden(1, Customer.register(aProfile(), "key-accounts", CustomerFixtures.LI, CustomerFixtures.AT));
        Profile changed = new Profile(CustomerKind.DEALER, "青岛海润润滑油有限公司", null, null, null, "CN", "370203", null, null);
        assertGolden(2, registered.change(changed, "dealers"));
        assertGolden(3, registered.takeErp(fromErp("13085", 7), aProfile()));
        assertGolden(4, registered.putParty(aDecisionMaker()));
    }

    private static void assertGolden(long version, Decision<Customer> decision) {
        byte[] value =
                Contracts.value(CustomerConfiguration.TYPE, versioned(version, decision.state()), decision.event());
        Contracts.assertMatches(decision.event().type(), value);
    }
}
