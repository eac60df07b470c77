package torch.marketing.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static torch.marketing.budget.BudgetFixtures.AT;
import static torch.marketing.budget.BudgetFixtures.CAMPAIGN;
import static torch.marketing.budget.BudgetFixtures.EXHIBITIONS;
import static torch.marketing.budget.BudgetFixtures.aBudget;
import static torch.marketing.budget.BudgetFixtures.aBudgetWithACommitment;
import static torch.marketing.budget.BudgetFixtures.aClaim;
import static torch.marketing.budget.BudgetFixtures.anExpense;
import static torch.marketing.budget.BudgetFixtures.cny;

import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import torch.marketing.ContractSupport;
import torch.platform.aggregate.Decision;
import torch.platform.aggregate.Versioned;

class BudgetContractTests {

    static Stream<Named<Decision<Budget>>> decisions() {
        Budget planned = aBudget("100000.00");
        Budget reserved = planned.reserve(aClaim("20000.00"), "manager-1", AT).state();
        Budget committed = aBudgetWithACommitment("100000.00", "20000.00");
        Budget spent = committed.expense(CAMPAIGN, anExpense(1, "12500.50")).state();
        return Stream.of(
                        Budget.plan(EXHIBITIONS, "request-1", cny("100000.00"), "finance-1", AT),
                        planned.adjust(cny("120000.00"), "finance-1", AT),
                        planned.reserve(aClaim("20000.00"), "manager-1", AT),
                        reserved.release(CAMPAIGN, 2, "system:settlement", AT),
                        reserved.commit(CAMPAIGN, "marketing-1", AT),
                        committed.expense(CAMPAIGN, anExpense(1, "12500.50")),
                        spent.settle(CAMPAIGN, "marketing-1", AT))
                .map(decision -> Named.of(decision.event().type(), decision));
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void whatIsSentIsWhatIsPublished(Decision<Budget> decision) {
        long version = decision.state().recent().last().seq();
        var state = new Versioned<>(EXHIBITIONS.budgetId(), version, AT, decision.state());
        ContractSupport.assertSends(BudgetConfiguration.TYPE, state, decision.event());
    }

    @Test
    void everyEventHasItsGoldenFile() {
        assertThat(decisions().map(Named::getName).distinct())
                .hasSize(BudgetEvent.class.getPermittedSubclasses().length);
    }
}
