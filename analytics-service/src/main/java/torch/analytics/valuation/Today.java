package torch.analytics.valuation;

import java.time.Clock;
import org.springframework.stereotype.Component;
import torch.analytics.base.Base;
import torch.analytics.invoice.Window;

/** The window of the live run: up to today in the base zone. */
@Component
class Today {

    private final Base base;
    private final ValuationSettings settings;
    private final Clock clock;

    Today(Base base, ValuationSettings settings, Clock clock) {
        this.base = base;
        this.settings = settings;
        this.clock = clock;
    }

    Window window() {
        return new Window(base.dayOf(clock.instant()), settings.window());
    }
}
