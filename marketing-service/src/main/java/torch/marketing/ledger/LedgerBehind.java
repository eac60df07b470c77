package torch.marketing.ledger;

import java.time.Duration;
import torch.platform.problem.Unavailable;

/** The ledger could not be written for so long that a further movement would have to be forgotten: not now. */
final class LedgerBehind extends Unavailable {

    LedgerBehind() {
        super("LEDGER_BEHIND", "The budget's ledger is being written: try again", Duration.ofSeconds(5));
    }
}
