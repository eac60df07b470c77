package torch.analytics.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import torch.analytics.MessageReaders;
import torch.platform.testing.Contracts;

class CustomerMessageTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "crm.customer.registered.v1",
                "crm.customer.changed.v1",
                "crm.customer.linked.v1",
                "crm.customer.contacts-changed.v1"
            })
    void theGoldenFileIsRead(String type) {
        var customer = read(Contracts.golden(type)).customer();
        assertThat(customer.id()).isEqualTo("019c0000-0000-7000-8000-000000000001");
        assertThat(customer.name()).isNotBlank();
    }

    @Test
    void theErpCodesAndTheAxesAreTaken() {
        Profile profile =
                Profile.of(read(Contracts.golden("crm.customer.linked.v1")).customer());
        assertThat(profile.codes()).containsExactly("13085");
        assertThat(profile.region()).isEqualTo("370202");
        assertThat(profile.industry()).isEqualTo("2511");
        assertThat(Profile.from(profile.document().append("_id", profile.id()))).isEqualTo(profile);
    }

    @Test
    void aCodeThatTwoClaimIsThatOfTheLowestIdInWhateverOrder() {
        Profile first = new Profile("a", "A", null, null, null, null, null, List.of("1", "2"));
        Profile second = new Profile("b", "B", null, null, null, null, null, List.of("2", "3"));
        assertThat(Customers.owners(List.of(first, second)))
                .isEqualTo(Customers.owners(List.of(second, first)))
                .containsEntry("2", "a")
                .containsEntry("3", "b");
    }

    @Test
    void aMessageWithoutCustomerIsPoison() {
        assertThatThrownBy(() -> read("{\"client\":{}}".getBytes())).hasRootCauseInstanceOf(NullPointerException.class);
    }

    private static CustomerMessage read(byte[] value) {
        return MessageReaders.read(value, CustomerMessage.class);
    }
}
