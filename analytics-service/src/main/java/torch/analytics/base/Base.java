package torch.analytics.base;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The base zone, in which an instant becomes a business day, and the base currency, the only one whose amounts are
 * added up; amounts of any other are reported beside the figure (erp-contract, exchange rates).
 *
 * @param currency ISO 4217
 */
@ConfigurationProperties("torch.analytics")
public record Base(
        @DefaultValue("Asia/Shanghai") ZoneId zone,
        @DefaultValue("CNY") String currency) {

    public Base {
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("torch.analytics.currency: three capital letters (ISO 4217)");
        }
    }

    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** The one written form of an exact amount: at least two decimals, no further trailing zeros. */
    public static BigDecimal exact(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 2 ? stripped.setScale(2) : stripped;
    }
}
