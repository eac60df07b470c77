package torch.marketing.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static torch.marketing.budget.BudgetFixtures.AT;
import static torch.marketing.budget.BudgetFixtures.aBudget;
import static torch.marketing.budget.BudgetFixtures.cny;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import torch.marketing.holding.Claim;
import torch.marketing.holding.Holding;
import torch.marketing.holding.Spending;
import torch.marketing.ledger.Figures;
import torch.marketing.ledger.Movement;
import torch.platform.aggregate.Decision;
import torch.platform.money.Money;
import torch.platform.problem.Refused;

/** Random steps of several campaigns on one budget, many of them repeated, late or refused. */
class BudgetPropertyTests {

    private static final int CAMPAIGNS = 6;
    private static final int STEPS = 400;

    static List<Long> seeds() {
        long base = Long.getLong("torch.seed", System.nanoTime());
        return new Random(base).longs(60).boxed().toList();
    }

    /** Run one seed alone with the number in the test's name. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void neverGivesMoreThanPlannedAndTheLedgerAddsUp(long seed) {
        Random random = new Random(seed);
        Budget budget = aBudget("1000.00");
        List<Movement> ledger = new ArrayList<>(budget.recent().items());
        for (int step = 0; step < STEPS; step++) {
            Budget next = attempt(budget, random);
            if (!next.equals(budget)) {
                ledger.add(next.recent().last());
                assertThat(next.recent().last().seq()).isEqualTo(ledger.size());
                budget = next.recent().crowded() ? next.forget(ledger.size() - 1L) : next;
            }
            assertConsistent(budget, ledger);
        }
    }

    private static Budget attempt(Budget budget, Random random) {
        try {
            return step(budget, random).state();
        } catch (Refused refused) {
            return budget;
        }
    }

    private static Decision<Budget> step(Budget budget, Random random) {
        String campaign = "campaign-" + random.nextInt(CAMPAIGNS);
        long version = 2 + random.nextInt(2);
        Holding held = budget.holdings().of(campaign).orElse(null);
        return switch (random.nextInt(6)) {
            case 0 -> budget.adjust(amount(random, 2000), "finance-1", AT);
            case 1 ->
                budget.reserve(
                        new Claim(campaign, held == null ? version : held.campaignVersion(), amount(random, 400)),
                        "manager-1",
                        AT);
            case 2 -> budget.release(campaign, version, "system:settlement", AT);
            case 3 -> budget.commit(campaign, "marketing-1", AT);
            case 4 -> budget.expense(campaign, spending(held, random));
            default -> budget.settle(campaign, "marketing-1", AT);
        };
    }

    /** What a campaign sends: within its commitment, in order, sometimes again. */
    private static Spending spending(Holding held, Random random) {
        if (held == null || held.reserved()) {
            return new Spending(0, cny("5.00"), "again", "marketing-1", AT);
        }
        long cents = held.left().amount().movePointRight(2).longValueExact();
        int number = held.expenses() + random.nextInt(2);
        return new Spending(number, cents(random.nextLong(cents + 1)), "stand", "marketing-1", AT);
    }

    private static void assertConsistent(Budget budget, List<Movement> ledger) {
        Figures figures = budget.figures();
        assertThat(figures.used().exceeds(figures.planned())).isFalse();
        Figures sum = Figures.none("CNY");
        for (Movement movement : ledger) {
            sum = sum.after(movement.kind(), movement.amount());
        }
        assertThat(sum).isEqualTo(figures);
        assertThat(total(budget, true)).isEqualByComparingTo(figures.reserved().amount());
        assertThat(total(budget, false))
                .isEqualByComparingTo(figures.committed().amount());
    }

    private static java.math.BigDecimal total(Budget budget, boolean reserved) {
        return budget.holdings().items().stream()
                .filter(holding -> holding.reserved() == reserved)
                .map(Holding::left)
                .reduce(Money.zero("CNY"), Money::plus)
                .amount();
    }

    private static Money amount(Random random, int most) {
        return cents(1 + random.nextLong(most * 100L));
    }

    private static Money cents(long cents) {
        return new Money(java.math.BigDecimal.valueOf(cents, 2), "CNY");
    }
}
