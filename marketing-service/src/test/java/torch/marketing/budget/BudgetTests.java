package torch.marketing.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static torch.marketing.budget.BudgetFixtures.AT;
import static torch.marketing.budget.BudgetFixtures.CAMPAIGN;
import static torch.marketing.budget.BudgetFixtures.aBudget;
import static torch.marketing.budget.BudgetFixtures.aBudgetWithACommitment;
import static torch.marketing.budget.BudgetFixtures.aClaim;
import static torch.marketing.budget.BudgetFixtures.anExpense;
import static torch.marketing.budget.BudgetFixtures.cny;

import org.junit.jupiter.api.Test;
import torch.marketing.holding.Claim;
import torch.marketing.holding.ReservationInDoubt;
import torch.marketing.ledger.MovementKind;
import torch.platform.money.Money;

class BudgetTests {

    @Test
    void hasTheSameIdForTheSameLine() {
        assertThat(new BudgetLine(2026, "a", "b").budgetId()).isEqualTo(new BudgetLine(2026, "a", "b").budgetId());
        assertThat(new BudgetLine(2026, "a", "b").budgetId()).isNotEqualTo(new BudgetLine(2027, "a", "b").budgetId());
    }

    @Test
    void refusesMoreThanIsLeftAndSaysWhatIsLeft() {
        Budget budget = aBudgetWithACommitment("100.00", "80.00");
        assertThatThrownBy(() -> budget.reserve(new Claim("other", 2, cny("20.01")), "manager-1", AT))
                .isInstanceOfSatisfying(
                        BudgetExceeded.class,
                        refused -> assertThat(refused.properties()).containsEntry("available", cny("20.00")));
        assertThat(budget.reserve(new Claim("other", 2, cny("20.00")), "manager-1", AT)
                        .state()
                        .figures()
                        .available())
                .isEqualTo(cny("0.00"));
    }

    @Test
    void reservesOnceForACampaignAtAVersion() {
        Budget reserved =
                aBudget("100.00").reserve(aClaim("60.00"), "manager-1", AT).state();
        assertThat(reserved.reserve(aClaim("60.00"), "manager-2", AT.plusSeconds(5))
                        .state())
                .isEqualTo(reserved);
    }

    @Test
    void doesNotReserveTwiceForTwoVersionsOfACampaign() {
        Budget reserved =
                aBudget("100.00").reserve(aClaim("10.00"), "manager-1", AT).state();
        assertThatThrownBy(() -> reserved.reserve(new Claim(CAMPAIGN, 3, cny("10.00")), "manager-1", AT))
                .isInstanceOf(ReservationInDoubt.class);
    }

    @Test
    void releasesOnlyThatVersionAndOnlyWhatIsNotCommitted() {
        Budget reserved =
                aBudget("100.00").reserve(aClaim("60.00"), "manager-1", AT).state();
        assertThat(reserved.release(CAMPAIGN, 3, "system", AT).state()).isEqualTo(reserved);
        Budget committed = reserved.commit(CAMPAIGN, "marketing-1", AT).state();
        assertThat(committed.release(CAMPAIGN, 2, "system", AT).state()).isEqualTo(committed);
        Budget released = reserved.release(CAMPAIGN, 2, "system", AT).state();
        assertThat(released.figures().available()).isEqualTo(cny("100.00"));
        assertThat(released.release(CAMPAIGN, 2, "system", AT).state()).isEqualTo(released);
    }

    @Test
    void takesEveryStepOnce() {
        Budget committed = aBudgetWithACommitment("100.00", "60.00");
        assertThat(committed.commit(CAMPAIGN, "marketing-1", AT).state()).isEqualTo(committed);
        Budget spent = committed.expense(CAMPAIGN, anExpense(1, "25.50")).state();
        assertThat(spent.expense(CAMPAIGN, anExpense(1, "25.50")).state()).isEqualTo(spent);
        Budget settled = spent.settle(CAMPAIGN, "marketing-1", AT).state();
        assertThat(settled.settle(CAMPAIGN, "marketing-1", AT).state()).isEqualTo(settled);
        assertThat(settled.figures().actual()).isEqualTo(cny("25.50"));
        assertThat(settled.figures().available()).isEqualTo(cny("74.50"));
        assertThat(settled.holdings().items()).isEmpty();
    }

    @Test
    void neverSkipsAnExpense() {
        Budget committed = aBudgetWithACommitment("100.00", "60.00");
        assertThatIllegalStateException().isThrownBy(() -> committed.expense(CAMPAIGN, anExpense(2, "1.00")));
    }

    @Test
    void isNotLoweredBelowWhatIsInUse() {
        Budget budget = aBudgetWithACommitment("100.00", "60.00");
        assertThatThrownBy(() -> budget.adjust(cny("59.99"), "finance-1", AT)).isInstanceOf(PlannedBelowUsed.class);
        assertThat(budget.adjust(cny("60.00"), "finance-1", AT)
                        .state()
                        .figures()
                        .available())
                .isEqualTo(cny("0.00"));
    }

    @Test
    void makesNoVersionOfTheSamePlan() {
        Budget budget = aBudget("100.00");
        assertThat(budget.adjust(cny("100"), "finance-1", AT).state()).isEqualTo(budget);
    }

    @Test
    void keepsItsCurrency() {
        Budget budget = aBudget("100.00");
        assertThatThrownBy(() -> budget.adjust(Money.of("100", "EUR"), "finance-1", AT))
                .isInstanceOf(CurrencyMismatch.class);
        assertThatThrownBy(() -> budget.reserve(new Claim("c", 2, Money.of("1", "EUR")), "manager-1", AT))
                .isInstanceOf(CurrencyMismatch.class);
    }

    @Test
    void writesAMovementForEveryVersion() {
        Budget settled = aBudgetWithACommitment("100.00", "60.00")
                .expense(CAMPAIGN, anExpense(1, "60.00"))
                .state()
                .settle(CAMPAIGN, "marketing-1", AT)
                .state();
        assertThat(settled.recent().items())
                .extracting(movement -> movement.kind())
                .containsExactly(
                        MovementKind.PLANNED,
                        MovementKind.RESERVED,
                        MovementKind.COMMITTED,
                        MovementKind.EXPENSED,
                        MovementKind.SETTLED);
    }
}
