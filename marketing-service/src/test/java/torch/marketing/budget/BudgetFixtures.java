package torch.marketing.budget;

import java.time.Instant;
import torch.marketing.holding.Claim;
import torch.marketing.holding.Spending;
import torch.platform.money.Money;

final class BudgetFixtures {

    static final BudgetLine EXHIBITIONS = new BudgetLine(2026, "branch-qd", "exhibition");
    static final Instant AT = Instant.parse("2026-03-02T01:30:00Z");
    static final String CAMPAIGN = "01958a3e-0000-7000-8000-00000000c001";

    private BudgetFixtures() {}

    static Budget aBudget(String planned) {
        return Budget.plan(EXHIBITIONS, "request-1", cny(planned), "finance-1", AT)
                .state();
    }

    static Claim aClaim(String amount) {
        return new Claim(CAMPAIGN, 2, cny(amount));
    }

    static Budget aBudgetWithACommitment(String planned, String committed) {
        return aBudget(planned)
                .reserve(aClaim(committed), "manager-1", AT)
                .state()
                .commit(CAMPAIGN, "marketing-1", AT)
                .state();
    }

    static Spending anExpense(int number, String amount) {
        return new Spending(number, cny(amount), "Stand rent", "marketing-1", AT);
    }

    static Money cny(String amount) {
        return Money.of(amount, "CNY");
    }
}
