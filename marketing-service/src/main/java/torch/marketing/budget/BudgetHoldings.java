package torch.marketing.budget;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.IndexOptions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.springframework.stereotype.Component;
import torch.marketing.holding.Claim;
import torch.marketing.holding.Holding;
import torch.marketing.holding.Spending;
import torch.platform.actor.Actor;
import torch.platform.aggregate.Aggregates;
import torch.platform.aggregate.Command;
import torch.platform.problem.Missing;

/** What campaigns hold of budgets. Every step may be repeated: it then changes nothing. */
@Component
public class BudgetHoldings {

    static final String COUNT = "holdings";

    private final Budgets budgets;
    private final Aggregates<Budget> aggregates;
    private final Clock clock;

    BudgetHoldings(Budgets budgets, Aggregates<Budget> aggregates, Clock clock) {
        this.budgets = budgets;
        this.aggregates = aggregates;
        this.clock = clock;
        aggregates.documents().createIndex(ascending(COUNT), new IndexOptions().partialFilterExpression(gt(COUNT, 0)));
    }

    /** Sets money aside for a campaign; refuses with what is left when that is not enough. */
    public void reserve(BudgetLine line, Claim claim, Actor actor) {
        try {
            budgets.change(
                    line.budgetId(), Command.by(actor), budget -> budget.reserve(claim, actor.id(), clock.instant()));
        } catch (Missing e) {
            throw new BudgetMissing(line);
        }
    }

    public void release(String budgetId, String campaign, long campaignVersion, Actor actor) {
        budgets.change(
                budgetId,
                Command.by(actor),
                budget -> budget.release(campaign, campaignVersion, actor.id(), clock.instant()));
    }

    public void commit(String budgetId, String campaign, String by, Instant at) {
        budgets.change(budgetId, Command.by(new Actor(by)), budget -> budget.commit(campaign, by, at));
    }

    public void expense(String budgetId, String campaign, Spending spending) {
        budgets.change(budgetId, Command.by(new Actor(spending.by())), budget -> budget.expense(campaign, spending));
    }

    public void settle(String budgetId, String campaign, String by, Instant at) {
        budgets.change(budgetId, Command.by(new Actor(by)), budget -> budget.settle(campaign, by, at));
    }

    public Optional<Holding> holding(String budgetId, String campaign) {
        return aggregates
                .find(budgetId)
                .flatMap(budget -> budget.state().holdings().of(campaign));
    }

    /** Visits every budget that campaigns hold money of, with what they hold. */
    public void forEachBudget(BiConsumer<String, List<Holding>> visitor) {
        for (Document document : aggregates.documents().find(gt(COUNT, 0))) {
            visitor.accept(
                    document.getString("_id"),
                    aggregates.read(document).state().holdings().items());
        }
    }
}
