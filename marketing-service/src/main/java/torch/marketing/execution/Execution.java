package torch.marketing.execution;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import torch.platform.money.Money;

/**
 * A campaign from its start on.
 *
 * @param commitment what the budget bound for it; expenses never add up to more (product M2)
 */
public record Execution(
        Money commitment,
        Signature started,
        List<Expense> expenses,
        @Nullable Signature finished,
        @Nullable Evaluation evaluation) {

    /** Expenses of one campaign; together with the notes' length this bounds the event's size. */
    public static final int MOST_EXPENSES = 200;

    public Execution {
        expenses = List.copyOf(expenses);
    }

    public static Execution started(Money commitment, Signature by) {
        return new Execution(commitment, by, List.of(), null, null);
    }

    public Execution spend(Money amount, String note, Signature by) {
        if (!amount.currency().equals(commitment.currency())) {
            throw new ExpenseCurrency(commitment.currency());
        }
        if (amount.exceeds(left())) {
            throw new ExpenseExceedsCommitment(left());
        }
        if (expenses.size() == MOST_EXPENSES) {
            throw new TooManyExpenses();
        }
        Expense expense = new Expense(expenses.size() + 1, amount, note, by.by(), by.at());
        List<Expense> more =
                Stream.concat(expenses.stream(), Stream.of(expense)).toList();
        return new Execution(commitment, started, more, finished, evaluation);
    }

    public Execution finish(Signature by) {
        return new Execution(commitment, started, expenses, by, evaluation);
    }

    public Execution evaluate(@Nullable Integer expectedLeads, Outcome outcome, Signature by) {
        Evaluation next = Evaluation.of(commitment, actual(), expectedLeads, outcome, by);
        return new Execution(commitment, started, expenses, finished, next);
    }

    public Money actual() {
        return expenses.stream().map(Expense::amount).reduce(Money.zero(commitment.currency()), Money::plus);
    }

    /** Bound and not spent. */
    public Money left() {
        return commitment.minus(actual());
    }
}
