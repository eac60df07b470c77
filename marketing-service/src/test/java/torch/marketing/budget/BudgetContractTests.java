package torch.marketing.budget;

import static torch.marketing.budget.BudgetFixtures.AT;
import static torch.marketing.budget.BudgetFixtures.CAMPAIGN;
import static torch.marketing.budget.BudgetFixtures.EXHIBITIONS;
import static torch.marketing.budget.BudgetFixtures.aBudget;
import static torch.marketing.budget.BudgetFixtures.aBudgetWithACommitment;
import static torch.marketing.budget.BudgetFixtures.aClaim;
import static torch.marketing.budget.BudgetFixtures.anExpense;
import static torch.marketing.budget.BudgetFixtures.cny;

import org.junit.jupiter.api.Test;
import torch.marketing.ContractSupport;
import torch.platform.aggregate.Decision;
import torch.platform.aggregate.Versioned;

class BudgetContractTests {

    @Test
    void planned() {
        assertSends(Budget.plan(EXHIBITIONS, "request-1", cny("100000.00"), "finance-1", AT));
    }

    @Test
    void changed() {
        assertSends(aBudget("100000.00").adjust(cny("120000.00"), "finance-1", AT));
    }

    @Test
    void reserved() {
        assertSends(aBudget("100000.00").reserve(aClaim("20000.00"), "manager-1", AT));
    }

    @Test
    void released() {
        Budget reserved = aBudget("100000.00")
                .reserve(aClaim("20000.00"), "manager-1", AT)
                .state();
        assertSends(reserved.release(CAMPAIGN, 2, "system:settlement", AT));
    }

    @Test
    void committed() {
        Budget reserved = aBudget("100000.00")
                .reserve(aClaim("20000.00"), "manager-1", AT)
                .state();
        assertSends(reserved.commit(CAMPAIGN, "marketing-1", AT));
    }

    @Test
    void expensed() {
        assertSends(aBudgetWithACommitment("100000.00", "20000.00").expense(CAMPAIGN, anExpense(1, "12500.50")));
    }

    @Test
    void settled() {
        Budget spent = aBudgetWithACommitment("100000.00", "20000.00")
                .expense(CAMPAIGN, anExpense(1, "12500.50"))
                .state();
        assertSends(spent.settle(CAMPAIGN, "marketing-1", AT));
    }

    private static void assertSends(Decision<Budget> decision) {
        long version = decision.state().recent().last().seq();
        Versioned<Budget> next = new Versioned<>(EXHIBITIONS.budgetId(), version, AT, decision.state());
        ContractSupport.assertSends(BudgetConfiguration.TYPE, next, decision.event());
    }
}
