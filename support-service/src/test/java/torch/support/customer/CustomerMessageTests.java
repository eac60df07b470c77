package torch.support.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import torch.platform.testing.Contracts;

class CustomerMessageTests {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @ParameterizedTest
    @ValueSource(strings = {"crm.customer.registered.v1", "crm.customer.changed.v1"})
    void readsTheCustomersGoldenFiles(String type) {
        CustomerMessage read = JSON.readValue(Contracts.golden(type), CustomerMessage.class);
        assertThat(read.customer().name()).isNotBlank();
    }

    @Test
    void refusesAMessageWithoutName() {
        assertThatThrownBy(() -> JSON.readValue("{\"customer\":{\"id\":\"c-1\"}}", CustomerMessage.class))
                .hasMessageContaining("name");
    }
}
