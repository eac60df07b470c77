package torch.marketing.budget;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ReadConcern;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.springframework.stereotype.Component;
import torch.marketing.ledger.Ledger;
import torch.marketing.ledger.LedgerEntryView;
import torch.platform.aggregate.Aggregates;
import torch.platform.aggregate.Command;
import torch.platform.aggregate.Decision;
import torch.platform.aggregate.Versioned;
import torch.platform.money.Money;
import torch.platform.problem.Missing;
import torch.platform.web.Page;
import torch.platform.web.PageRequest;

/** The budgets, one for each year, department and category. */
@Component
class Budgets {

    private final Aggregates<Budget> budgets;
    private final Ledger ledger;
    private final Clock clock;
    private final Turns turns = new Turns();

    Budgets(Aggregates<Budget> budgets, Ledger ledger, Clock clock) {
        this.budgets = budgets;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param plannedAs the same for every repetition of one request */
    Versioned<Budget> plan(BudgetLine line, Money planned, String plannedAs, Command command) {
        String by = command.actor().id();
        Versioned<Budget> stored =
                budgets.create(line.budgetId(), command, Budget.plan(line, plannedAs, planned, by, clock.instant()));
        if (!stored.state().plannedAs().equals(plannedAs)) {
            throw new BudgetExists(stored.id());
        }
        return stored;
    }

    /** @param planned the next plan, from the present one */
    Versioned<Budget> adjust(String id, UnaryOperator<Money> planned, Command command) {
        String by = command.actor().id();
        return change(
                id,
                command,
                budget -> budget.adjust(planned.apply(budget.figures().planned()), by, clock.instant()));
    }

    Versioned<Budget> get(String id) {
        return budgets.get(id);
    }

    Page<LedgerEntryView> ledger(String id, PageRequest page) {
        List<String> after = page.after();
        long before = after == null ? Long.MAX_VALUE : Long.parseLong(after.getFirst());
        List<LedgerEntryView> entries =
                ledger.before(id, budgets.get(id).state().recent(), before, page.fetch());
        return Page.of(entries, page, entry -> List.of(Long.toString(entry.seq())));
    }

    /** The one way to change a budget: every version is a movement, and none is forgotten before it is recorded. */
    Versioned<Budget> change(String id, Command command, Function<Budget, Decision<Budget>> decide) {
        return turns.take(
                id,
                () -> budgets.change(id, command, stored -> {
                    Decision<Budget> decision = decide.apply(stored.state());
                    boolean moved = !decision.state().equals(stored.state());
                    return moved && decision.state().recent().crowded() ? forgetRecorded(id, decision) : decision;
                }));
    }

    /**
     * Brings the ledger up to the budget's durable state.
     *
     * @return the highest movement recorded
     */
    long record(String id) {
        Document durable = budgets.documents()
                .withReadConcern(ReadConcern.MAJORITY)
                .find(eq("_id", id))
                .first();
        if (durable == null) {
            throw new Missing("budgets", id);
        }
        return ledger.record(id, budgets.read(durable).state().recent());
    }

    private Decision<Budget> forgetRecorded(String id, Decision<Budget> decision) {
        return new Decision<>(decision.state().forget(record(id)), decision.event());
    }
}
