package torch.marketing.budget;

import java.util.Map;
import torch.platform.problem.Refused;

/** The line has its budget already, named as {@code id}: change that one. */
final class BudgetExists extends Refused {

    BudgetExists(String id) {
        super("BUDGET_EXISTS", "There is a budget for this year, department and category", Map.of("id", id));
    }
}
