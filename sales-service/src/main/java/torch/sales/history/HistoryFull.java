package torch.sales.history;

import torch.platform.problem.Refused;

/** The deal's history has reached its bound; what is left of it is kept for winning or losing. */
public final class HistoryFull extends Refused {

    HistoryFull() {
        super(
                "HISTORY_FULL",
                "A deal's history holds " + History.LIMIT + " entries: close this deal and open a new one");
    }
}
