package torch.analytics.valuation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import torch.analytics.invoice.Window;

/**
 * How customer values are kept.
 *
 * @param window days of the live run, and of a request that names none
 * @param runs of other dates and windows kept at most; the longest unused goes first
 * @param daily yesterdays kept at most
 * @param freshFor a run of another date or window whose facts have changed since is made anew once it is this old
 */
@ConfigurationProperties("torch.analytics.values")
public record ValuationSettings(
        @DefaultValue("365") int window,
        @DefaultValue("50") int runs,
        @DefaultValue("400") int daily,
        @DefaultValue("5s") Duration freshFor) {

    public ValuationSettings {
        if (window < 1 || window > Window.MOST_DAYS || runs < 1 || daily < 1 || freshFor.isNegative()) {
            throw new IllegalArgumentException(
                    "torch.analytics.values: window 1 to 3660, runs >= 1, daily >= 1, fresh-for >= 0");
        }
    }
}
