package torch.marketing.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torch.marketing.execution.Evaluation;
import torch.marketing.execution.Execution;
import torch.marketing.execution.Expense;
import torch.marketing.execution.Signature;
import torch.marketing.plan.CampaignPlan;
import torch.platform.aggregate.Versioned;
import torch.platform.money.Money;

/**
 * A campaign as other services and API clients see it.
 *
 * @param budget id of the budget that pays
 * @param committed bound by the start and not spent yet
 * @param actual spent
 */
record CampaignView(
        String id,
        long version,
        String name,
        @Nullable String purpose,
        int year,
        String department,
        String category,
        String budget,
        CampaignStatus status,
        Money planned,
        Money committed,
        Money actual,
        @Nullable Integer expectedLeads,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        List<String> customers,
        String draftedBy,
        Instant draftedAt,
        @Nullable String submittedBy,
        @Nullable Instant submittedAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable String rejectedBy,
        @Nullable Instant rejectedAt,
        @Nullable String rejectionReason,
        @Nullable String startedBy,
        @Nullable Instant startedAt,
        List<Expense> expenses,
        @Nullable String finishedBy,
        @Nullable Instant finishedAt,
        @Nullable Evaluation evaluation) {

    static CampaignView of(Versioned<Campaign> stored) {
        Campaign campaign = stored.state();
        CampaignPlan plan = campaign.plan();
        Signature submitted = campaign.submitted();
        Review review = campaign.review();
        Signature approved = review != null && review.approves() ? review.signature() : null;
        Signature rejected = review != null && !review.approves() ? review.signature() : null;
        Execution execution = campaign.execution();
        Signature started = execution == null ? null : execution.started();
        Signature finished = execution == null ? null : execution.finished();
        return new CampaignView(
                stored.id(),
                stored.version(),
                plan.name(),
                plan.purpose(),
                plan.line().year(),
                plan.line().department(),
                plan.line().category(),
                plan.line().budgetId(),
                campaign.status(),
                plan.planned(),
                campaign.committed(),
                campaign.actual(),
                plan.expectedLeads(),
                plan.startsOn(),
                plan.endsOn(),
                plan.customers(),
                campaign.drafted().by(),
                campaign.drafted().at(),
                by(submitted),
                at(submitted),
                by(approved),
                at(approved),
                by(rejected),
                at(rejected),
                review == null ? null : review.reason(),
                by(started),
                at(started),
                execution == null ? List.of() : execution.expenses(),
                by(finished),
                at(finished),
                execution == null ? null : execution.evaluation());
    }

    private static @Nullable String by(@Nullable Signature signature) {
        return signature == null ? null : signature.by();
    }

    private static @Nullable Instant at(@Nullable Signature signature) {
        return signature == null ? null : signature.at();
    }
}
