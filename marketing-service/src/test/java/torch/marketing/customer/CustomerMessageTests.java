package torch.marketing.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import torch.marketing.customer.CustomerEventsListener.CustomerMessage;
import torch.platform.testing.Contracts;

class CustomerMessageTests {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "crm.customer.registered.v1",
                "crm.customer.changed.v1",
                "crm.customer.linked.v1",
                "crm.customer.contacts-changed.v1"
            })
    void isReadFromTheGoldenFile(String type) {
        CustomerMessage message = JSON.readValue(Contracts.golden(type), CustomerMessage.class);
        assertThat(message.customer().name()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"customer\":{}}", "{\"customer\":{\"name\":null}}"})
    void isRefusedWithoutACustomersName(String value) {
        assertThatThrownBy(() -> JSON.readValue(value, CustomerMessage.class))
                .hasRootCauseInstanceOf(NullPointerException.class);
    }
}
