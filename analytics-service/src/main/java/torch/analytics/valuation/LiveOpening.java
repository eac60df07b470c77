package torch.analytics.valuation;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import torch.analytics.account.AllAccounts;
import torch.analytics.account.LiveDayLedger.LiveDay;
import torch.analytics.generation.Generation;
import torch.analytics.invoice.Window;

/** Makes the live run one of today; yesterday's is kept as it ended. */
@Component
class LiveOpening {

    private static final Logger log = LoggerFactory.getLogger(LiveOpening.class);

    private final Today today;
    private final AllAccounts accounts;
    private final CustomerValues values;
    private final Runs runs;

    LiveOpening(Today today, AllAccounts accounts, CustomerValues values, Runs runs) {
        this.today = today;
        this.accounts = accounts;
        this.values = values;
        this.runs = runs;
    }

    boolean due(LiveDay day) {
        return !day.window().equals(today.window());
    }

    void open(Generation generation, Optional<LiveDay> before) {
        Window window = today.window();
        values.prepare(generation);
        accounts.open(generation, window);
        log.info("The live run is of {}, {} days", window.asOf(), window.days());
        before.map(LiveDay::window)
                .filter(ended -> ended.asOf().isBefore(window.asOf()))
                .ifPresent(ended -> runs.keepDaily(generation, ended));
    }
}
