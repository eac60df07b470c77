package torch.analytics.value;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Up to which cumulative share of sales revenue a customer is A, and up to which B; beyond is C.
 *
 * @param version 1 or more; goes up with every change, and stands beside every figure that depends on it
 * @param a above 0, at most {@code b}
 * @param b at most 1
 */
@ConfigurationProperties("torch.analytics.boundaries")
public record Boundaries(
        @DefaultValue("1") int version,
        @DefaultValue("0.80") BigDecimal a,
        @DefaultValue("0.95") BigDecimal b) {

    public Boundaries {
        if (version < 1 || a.signum() <= 0 || a.compareTo(b) > 0 || b.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("torch.analytics.boundaries: version >= 1, 0 < a <= b <= 1");
        }
    }
}
