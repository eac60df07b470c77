package torch.marketing.campaign;

import java.time.Clock;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import torch.marketing.budget.BudgetHoldings;
import torch.marketing.execution.Outcome;
import torch.marketing.execution.Signature;
import torch.marketing.holding.Claim;
import torch.marketing.plan.CampaignPlan;
import torch.marketing.plan.PlanFields;
import torch.marketing.plan.PlanStandard;
import torch.marketing.plan.TargetCustomers;
import torch.platform.aggregate.Aggregates;
import torch.platform.aggregate.Command;
import torch.platform.aggregate.Decision;
import torch.platform.aggregate.Versioned;
import torch.platform.money.Money;
import torch.platform.web.MergePatch;

/** The campaigns. Whatever happens to one, its budget follows from its state. */
@Component
class Campaigns {

    private final Aggregates<Campaign> campaigns;
    private final BudgetHoldings budgets;
    private final TargetCustomers targets;
    private final JsonMapper json;
    private final Clock clock;

    Campaigns(
            Aggregates<Campaign> campaigns,
            BudgetHoldings budgets,
            TargetCustomers targets,
            JsonMapper json,
            Clock clock) {
        this.campaigns = campaigns;
        this.budgets = budgets;
        this.targets = targets;
        this.json = json;
        this.clock = clock;
    }

    Versioned<Campaign> draft(String id, PlanFields fields, Command command) {
        CampaignPlan plan = targets.requireKnown(PlanStandard.check(fields));
        return campaigns.create(id, command, Campaign.draft(plan, signature(command)));
    }

    /** @param patch merged into the present plan's fields (RFC 7396) */
    Versioned<Campaign> replan(String id, JsonNode patch, Command command) {
        return change(id, command, (campaign, by) -> {
            PlanFields fields = MergePatch.apply(json, PlanFields.of(campaign.plan()), patch, PlanFields.class);
            return campaign.replan(targets.requireKnown(PlanStandard.check(fields)));
        });
    }

    Versioned<Campaign> submit(String id, Command command) {
        return change(id, command, Campaign::submit);
    }

    /**
     * First the money, then the approval: the budget may refuse, the approval may get lost. A reservation whose approval
     * was not written is released by {@code settlement}, which is why the approval is bound to the version that the
     * money was reserved for.
     */
    Versioned<Campaign> approve(String id, Command command) {
        return campaigns.change(id, command, stored -> {
            Campaign campaign = stored.state();
            Decision<Campaign> approved = campaign.approve(stored.version(), signature(command));
            Claim claim = new Claim(id, stored.version(), campaign.plan().planned());
            budgets.reserve(campaign.plan().line(), claim, command.actor());
            return approved;
        });
    }

    Versioned<Campaign> reject(String id, String reason, Command command) {
        return campaigns.change(
                id, command, stored -> stored.state().reject(stored.version(), reason, signature(command)));
    }

    Versioned<Campaign> start(String id, Command command) {
        return change(id, command, Campaign::start);
    }

    Versioned<Campaign> recordExpense(String id, Money amount, String note, Command command) {
        return change(id, command, (campaign, by) -> campaign.recordExpense(amount, note, by));
    }

    Versioned<Campaign> finish(String id, Command command) {
        return change(id, command, Campaign::finish);
    }

    Versioned<Campaign> evaluate(String id, Outcome outcome, Command command) {
        return change(id, command, (campaign, by) -> campaign.evaluate(outcome, by));
    }

    Versioned<Campaign> get(String id) {
        return campaigns.get(id);
    }

    private Versioned<Campaign> change(
            String id, Command command, BiFunction<Campaign, Signature, Decision<Campaign>> step) {
        return campaigns.change(id, command, stored -> step.apply(stored.state(), signature(command)));
    }

    private Signature signature(Command command) {
        return new Signature(command.actor().id(), clock.instant());
    }
}
