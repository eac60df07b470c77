package torch.analytics.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

class BoundariesTests {

    @Test
    void areEightyAndNinetyFivePercentByDefault() {
        Boundaries bound =
                Binder.get(new MockEnvironment()).bindOrCreate("torch.analytics.boundaries", Boundaries.class);
        assertThat(bound).isEqualTo(new Boundaries(1, new BigDecimal("0.80"), new BigDecimal("0.95")));
    }

    @Test
    void doNotCross() {
        assertThatThrownBy(() -> new Boundaries(1, new BigDecimal("0.96"), new BigDecimal("0.95")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
