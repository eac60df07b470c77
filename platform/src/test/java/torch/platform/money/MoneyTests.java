package torch.platform.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class MoneyTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {"999999999999999.999999", "-999999999999999.999999", "0.000001", "1e14", "1.500000000", "0"})
    void takesFifteenDigitsBeforeAndSixAfterThePoint(String amount) {
        Money money = Money.of(amount, "CNY");
        assertThat(money.amount()).isEqualByComparingTo(amount);
        assertThat(money.amount().scale()).isBetween(0, 6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1000000000000000",
                "1e15",
                "0.0000001",
                "1e999999999",
                "-1e999999999",
                "1e-999999999",
                "9e2147483647"
            })
    void refusesWhatIsOutOfBounds(String amount) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(amount, "CNY"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0e-999999999", "0e999999999", "1e999999999", "1e-999999999"})
    void neverExpandsAHugeExponent(String amount) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(1), () -> {
            try {
                assertThat(Money.of(amount, "CNY")).isEqualTo(Money.zero("CNY"));
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageContaining("at most 15 digits");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cny", "CN", "CNYX", "CN1", "元元元"})
    void refusesWhatIsNoCurrencyCode(String currency) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of("1", currency));
    }

    @Test
    void isEqualInValueAndKeepsItsDigits() {
        Money half = Money.of("12.50", "CNY");
        assertThat(half).isEqualTo(Money.of("12.5", "CNY")).hasSameHashCodeAs(Money.of("12.5", "CNY"));
        assertThat(half).isNotEqualTo(Money.of("12.50", "USD"));
        assertThat(half.amount().toPlainString()).isEqualTo("12.50");
    }

    @Test
    void reckonsExactlyAndOnlyWithinACurrency() {
        Money tenth = Money.of("0.1", "CNY");
        assertThat(tenth.plus(Money.of("0.2", "CNY"))).isEqualTo(Money.of("0.3", "CNY"));
        assertThat(tenth.minus(Money.of("0.2", "CNY")).isNegative()).isTrue();
        assertThat(tenth.exceeds(Money.zero("CNY"))).isTrue();
        assertThat(tenth.exceeds(tenth)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> tenth.plus(Money.of("1", "USD")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("999999999999999", "CNY").plus(Money.of("1", "CNY")));
    }

    @Test
    void isADecimalStringOnTheWire() {
        String json = JSON.writeValueAsString(new Money(new BigDecimal("1e2"), "CNY"));
        assertThat(json).isEqualTo("{\"amount\":\"100\",\"currency\":\"CNY\"}");
        assertThat(JSON.readValue(json, Money.class)).isEqualTo(Money.of("100", "CNY"));
        assertThatThrownBy(() -> JSON.readValue("{\"amount\":\"ten\",\"currency\":\"CNY\"}", Money.class))
                .hasMessageContaining("ten");
    }
}
