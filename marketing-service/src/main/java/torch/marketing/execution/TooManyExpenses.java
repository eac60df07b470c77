package torch.marketing.execution;

import torch.platform.problem.Refused;

final class TooManyExpenses extends Refused {

    TooManyExpenses() {
        super("TOO_MANY_EXPENSES", "A campaign has at most " + Execution.MOST_EXPENSES + " expenses");
    }
}
