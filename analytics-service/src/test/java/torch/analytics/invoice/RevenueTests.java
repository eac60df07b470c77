package torch.analytics.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevenueTests {

    @Test
    void anotherCurrencyStandsBesideAndIsNeverAdded() {
        Revenue revenue =
                Revenue.of(List.of(part("CNY", "10.5", "2026-01-01"), part("USD", "99", "2026-02-01")), "CNY");
        assertThat(revenue.sales()).isEqualTo("10.50");
        assertThat(revenue.lastSale()).isEqualTo("2026-01-01");
        assertThat(revenue.documents()).isEqualTo(2);
        assertThat(revenue.others())
                .containsExactly(new Revenue.OtherCurrency("USD", new BigDecimal("99.00"), new BigDecimal("99.00"), 1));
    }

    @Test
    void onlyForeignRevenueLeavesTheBaseFigureAtZero() {
        Revenue revenue = Revenue.of(List.of(part("EUR", "1", "2026-01-01")), "CNY");
        assertThat(revenue.sales()).isEqualTo("0.00");
        assertThat(revenue.lastSale()).isNull();
    }

    @Test
    void twoCodesOfOneCustomerAddUp() {
        Revenue first = Revenue.of(List.of(part("CNY", "1.005", "2026-01-03"), part("USD", "1", "2026-01-01")), "CNY");
        Revenue second = Revenue.of(List.of(part("CNY", "2", "2026-01-02"), part("USD", "2", "2026-01-01")), "CNY");
        Revenue both = first.plus(second);
        assertThat(both).isEqualTo(second.plus(first));
        assertThat(both.sales()).isEqualTo("3.005");
        assertThat(both.invoices()).isEqualTo(2);
        assertThat(both.lastSale()).isEqualTo("2026-01-03");
        assertThat(both.others().getFirst().sales()).isEqualTo("3.00");
    }

    private static Revenue.Part part(String currency, String amount, String day) {
        return new Revenue.Part(currency, new BigDecimal(amount), new BigDecimal(amount), 1, day, 1);
    }
}
