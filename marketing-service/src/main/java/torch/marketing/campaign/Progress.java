package torch.marketing.campaign;

import org.jspecify.annotations.Nullable;
import torch.marketing.execution.Execution;
import torch.platform.aggregate.Versioned;

/**
 * How far a campaign is, as far as its budget is concerned.
 *
 * @param budget id of the budget that pays
 * @param approvedVersion the submitted version that was approved; null when none was
 * @param execution null before the start
 */
public record Progress(
        String campaign,
        String budget,
        @Nullable Long approvedVersion,
        @Nullable Execution execution) {

    static Progress of(Versioned<Campaign> stored) {
        Campaign campaign = stored.state();
        Review review = campaign.review();
        return new Progress(
                stored.id(),
                campaign.plan().line().budgetId(),
                review != null && review.approves() ? review.campaignVersion() : null,
                campaign.execution());
    }

    public boolean approvedAt(long version) {
        return approvedVersion != null && approvedVersion == version;
    }
}
