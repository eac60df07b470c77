package torch.marketing.settlement;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When reservations are looked after.
 *
 * @param every pause between two rounds
 * @param margin how old a reservation without approval must be before it is taken for an orphan; well above the time of
 *     an approval, though correctness does not rest on it
 */
@ConfigurationProperties("torch.marketing.settlement")
record SettlementSettings(
        @DefaultValue("30s") Duration every,
        @DefaultValue("60s") Duration margin) {

    SettlementSettings {
        if (every.isNegative() || every.isZero() || margin.isNegative()) {
            throw new IllegalArgumentException("torch.marketing.settlement: every > 0, margin >= 0");
        }
    }
}
