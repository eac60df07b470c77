package torch.customer.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static torch.customer.master.CustomerFixtures.aCompany;
import static torch.customer.master.CustomerFixtures.aDecisionMaker;
import static torch.customer.master.CustomerFixtures.aProfile;
import static torch.customer.master.CustomerFixtures.fromErp;

import java.util.List;
import org.junit.jupiter.api.Test;
import torch.customer.party.Party;
import torch.customer.party.PartyRole;
import torch.platform.problem.Missing;
import torch.platform.problem.Refused;

class CustomerTests {

    @Test
    void whoRegistersOwnsAndKeepsTheCredit() {
        Ownership ownership = aCompany().ownership();
        assertThat(ownership.owner()).isEqualTo("seller-east");
        assertThat(ownership.registeredBy()).isEqualTo("seller-east");
        assertThat(ownership.registeredAt()).isEqualTo(CustomerFixtures.AT);
    }

    @Test
    void aChangeNamesTheFieldsThatAreNew() {
        Profile moved = new Profile(
                CustomerKind.DEALER, "青岛海润润滑油有限公司", null, "+8653288886666", null, "CN", "370203", null, null);
        var decision = aCompany().change(moved, "dealers");
        assertThat(((CustomerEvent.Changed) decision.event()).fields())
                .containsExactly("address", "creditCode", "email", "industry", "kind", "region", "department");
        assertThat(decision.state().profile()).isEqualTo(moved);
    }

    @Test
    void theSameValuesAreNoChange() {
        assertThat(aCompany().change(aProfile(), "key-accounts").state()).isEqualTo(aCompany());
    }

    @Test
    void erpFillsWhatIsEmptyAndIsKeptBesideWhatDiffers() {
        Profile sparse = new Profile(CustomerKind.COMPANY, "海润集团", null, null, null, null, null, null, null);
        Customer customer = aCompany().change(sparse, null).state();
        ErpCustomer erp = fromErp("K001", 1);
        Customer linked = customer.takeErp(erp, erp.fill(sparse)).state();
        assertThat(linked.profile().name()).isEqualTo("海润集团");
        assertThat(linked.profile().creditCode()).isEqualTo("91340600MA2PBMA74B");
        assertThat(linked.erpFacts("K001").orElseThrow().differing()).containsOnlyKeys("name");
        assertThat(linked.externalIds()).containsExactly(new ExternalId("erp", "K001"));
    }

    @Test
    void anErpMessageThatIsNotNewerChangesNothing() {
        Customer linked = aCompany().takeErp(fromErp("K001", 5), aProfile()).state();
        assertThat(linked.takeErp(fromErp("K001", 5), aProfile()).state()).isEqualTo(linked);
        assertThat(linked.takeErp(fromErp("K001", 4), aProfile()).state()).isEqualTo(linked);
        assertThat(linked.takeErp(fromErp("K001", 6), aProfile()).state()).isNotEqualTo(linked);
    }

    @Test
    void aCustomerIsClosedWhenAllItsErpCodesAre() {
        ErpCustomer closed = new ErpCustomer(
                "K001", 1, CustomerKind.COMPANY, CustomerStatus.CLOSED, "海润", null, null, null, null, null, null);
        Customer one = aCompany().takeErp(closed, aProfile()).state();
        assertThat(one.status()).isEqualTo(CustomerStatus.CLOSED);
        assertThat(one.takeErp(fromErp("K002", 1), aProfile()).state().status()).isEqualTo(CustomerStatus.ACTIVE);
    }

    @Test
    void aPartyIsAddedChangedAndRemovedByItsId() {
        Customer with = aCompany().putParty(aDecisionMaker()).state();
        assertThat(with.parties()).containsExactly(aDecisionMaker());
        assertThat(with.removeParty(aDecisionMaker().id()).state()).isEqualTo(aCompany());
        assertThatThrownBy(() -> aCompany().removeParty("nobody")).isInstanceOf(Missing.class);
    }

    @Test
    void theNumberOfPartiesIsBounded() {
        Customer full = aCompany();
        for (int i = 0; i < Customer.MOST_PARTIES; i++) {
            Party party = new Party("p" + i, "n", List.of(PartyRole.BUYER), null, null, null, null);
            full = full.putParty(party).state();
        }
        Customer crowded = full;
        assertThatThrownBy(() -> crowded.putParty(aDecisionMaker()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("CONTACTS_FULL"));
    }
}
