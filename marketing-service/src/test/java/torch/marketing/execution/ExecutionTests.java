package torch.marketing.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import torch.platform.money.Money;

class ExecutionTests {

    private static final Signature BY = new Signature("marketing-1", Instant.parse("2026-04-01T02:00:00Z"));

    @Test
    void spendsTheCommitmentToTheLastCentAndNotMore() {
        Execution running = started("100.00").spend(cny("99.99"), "Stand", BY);
        assertThatThrownBy(() -> running.spend(cny("0.02"), "Flyers", BY))
                .isInstanceOfSatisfying(
                        ExpenseExceedsCommitment.class,
                        refused -> assertThat(refused.properties()).containsEntry("available", cny("0.01")));
        Execution spent = running.spend(cny("0.01"), "Flyers", BY);
        assertThat(spent.left()).isEqualTo(cny("0.00"));
        assertThat(spent.expenses()).extracting(Expense::number).containsExactly(1, 2);
    }

    @Test
    void refusesAnotherCurrency() {
        assertThatThrownBy(() -> started("100.00").spend(Money.of("1", "EUR"), "Stand", BY))
                .isInstanceOf(ExpenseCurrency.class);
    }

    @Test
    void boundsTheNumberOfExpenses() {
        Execution running = started("1000.00");
        for (int i = 0; i < Execution.MOST_EXPENSES; i++) {
            running = running.spend(cny("1.00"), "Coffee", BY);
        }
        Execution full = running;
        assertThatThrownBy(() -> full.spend(cny("1.00"), "Coffee", BY)).isInstanceOf(TooManyExpenses.class);
    }

    @Test
    void isEvaluatedAgainstItsPlan() {
        Evaluation evaluation = started("100.00")
                .spend(cny("80.00"), "Stand", BY)
                .finish(BY)
                .evaluate(40, new Outcome(35, 120, "Good"), BY)
                .evaluation();
        assertThat(evaluation)
                .isEqualTo(new Evaluation(cny("100.00"), cny("80.00"), 40, 35, 120, "Good", BY.by(), BY.at()));
    }

    private static Execution started(String commitment) {
        return Execution.started(cny(commitment), BY);
    }

    private static Money cny(String amount) {
        return Money.of(amount, "CNY");
    }
}
