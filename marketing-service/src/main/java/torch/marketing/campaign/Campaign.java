package torch.marketing.campaign;

import org.jspecify.annotations.Nullable;
import torch.marketing.execution.Execution;
import torch.marketing.execution.Outcome;
import torch.marketing.execution.Signature;
import torch.marketing.plan.CampaignPlan;
import torch.platform.aggregate.Decision;
import torch.platform.money.Money;

/**
 * A marketing campaign: draft, submitted, approved or rejected, started, finished, evaluated (product M1). Approving
 * takes a reservation on the budget first; see {@link Campaigns#approve}.
 *
 * @param lapses how often a reservation was given back because its approval never came
 */
public record Campaign(
        CampaignPlan plan,
        CampaignStatus status,
        Signature drafted,
        @Nullable Signature submitted,
        @Nullable Review review,
        @Nullable Execution execution,
        int lapses) {

    static Decision<Campaign> draft(CampaignPlan plan, Signature by) {
        Campaign campaign = new Campaign(plan, CampaignStatus.DRAFT, by, null, null, null, 0);
        return new Decision<>(campaign, new CampaignEvent.Drafted());
    }

    Decision<Campaign> replan(CampaignPlan next) {
        requireDraft("Only a draft can be changed");
        return new Decision<>(
                new Campaign(next, status, drafted, submitted, review, execution, lapses), new CampaignEvent.Changed());
    }

    Decision<Campaign> submit(Signature by) {
        requireDraft("Only a draft can be submitted");
        return new Decision<>(
                new Campaign(plan, CampaignStatus.SUBMITTED, drafted, by, review, execution, lapses),
                new CampaignEvent.Submitted());
    }

    /** @param version the submitted version, for which the budget sets the money aside */
    Decision<Campaign> approve(long version, Signature by) {
        if (requireSubmitted().by().equals(by.by())) {
            throw new SelfApproval();
        }
        return new Decision<>(
                reviewed(CampaignStatus.APPROVED, new Review(by, version, null)), new CampaignEvent.Approved(version));
    }

    Decision<Campaign> reject(long version, String reason, Signature by) {
        requireSubmitted();
        return new Decision<>(
                reviewed(CampaignStatus.REJECTED, new Review(by, version, reason)), new CampaignEvent.Rejected(reason));
    }

    /**
     * Makes sure that an approval which was begun at that version, and then got stuck, can no longer be written: the
     * campaign moves on to another version. An approval that was written stays.
     */
    Decision<Campaign> lapse(long version, long begunAt) {
        boolean stuck = status == CampaignStatus.SUBMITTED && version == begunAt;
        Campaign next = new Campaign(plan, status, drafted, submitted, review, execution, lapses + 1);
        return new Decision<>(stuck ? next : this, new CampaignEvent.ApprovalLapsed(begunAt));
    }

    Decision<Campaign> start(Signature by) {
        switch (status) {
            case APPROVED -> {}
            case DRAFT, SUBMITTED, REJECTED -> throw new NotApproved();
            case STARTED, FINISHED, EVALUATED -> throw new WrongStatus(status, "The campaign has been started already");
        }
        return new Decision<>(
                executing(CampaignStatus.STARTED, Execution.started(plan.planned(), by)), new CampaignEvent.Started());
    }

    Decision<Campaign> recordExpense(Money amount, String note, Signature by) {
        Execution next = require(CampaignStatus.STARTED, "Only a started campaign has expenses")
                .spend(amount, note, by);
        return new Decision<>(
                executing(status, next),
                new CampaignEvent.ExpenseRecorded(next.expenses().getLast()));
    }

    Decision<Campaign> finish(Signature by) {
        Execution next = require(CampaignStatus.STARTED, "Only a started campaign can be finished")
                .finish(by);
        return new Decision<>(executing(CampaignStatus.FINISHED, next), new CampaignEvent.Finished(next.left()));
    }

    Decision<Campaign> evaluate(Outcome outcome, Signature by) {
        Execution next = require(CampaignStatus.FINISHED, "Only a finished campaign can be evaluated, and once")
                .evaluate(plan.expectedLeads(), outcome, by);
        return new Decision<>(executing(CampaignStatus.EVALUATED, next), new CampaignEvent.Evaluated());
    }

    Money actual() {
        return execution == null ? zero() : execution.actual();
    }

    /** Bound by the start and not spent yet; nothing before the start and after the end. */
    Money committed() {
        return execution != null && status == CampaignStatus.STARTED ? execution.left() : zero();
    }

    private Money zero() {
        return Money.zero(plan.planned().currency());
    }

    private Campaign reviewed(CampaignStatus next, Review by) {
        return new Campaign(plan, next, drafted, submitted, by, execution, lapses);
    }

    private Campaign executing(CampaignStatus next, Execution running) {
        return new Campaign(plan, next, drafted, submitted, review, running, lapses);
    }

    private void requireDraft(String otherwise) {
        if (status != CampaignStatus.DRAFT) {
            throw new WrongStatus(status, otherwise);
        }
    }

    private Signature requireSubmitted() {
        if (status != CampaignStatus.SUBMITTED || submitted == null) {
            throw new WrongStatus(status, "Only a submitted campaign can be approved or rejected");
        }
        return submitted;
    }

    private Execution require(CampaignStatus needed, String otherwise) {
        if (status != needed || execution == null) {
            throw new WrongStatus(status, otherwise);
        }
        return execution;
    }
}
