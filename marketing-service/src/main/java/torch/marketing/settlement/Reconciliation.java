package torch.marketing.settlement;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import torch.marketing.budget.BudgetHoldings;
import torch.marketing.campaign.CampaignProgress;
import torch.marketing.campaign.Progress;
import torch.marketing.holding.Holding;
import torch.platform.actor.Actor;
import torch.platform.problem.Problem;

/**
 * Compares what campaigns hold of budgets with the campaigns themselves and repairs the difference: releases
 * reservations whose approval was never written, and settles what a listener has not. Idempotent, for any number of
 * instances.
 */
@Component
class Reconciliation {

    private static final Logger log = LoggerFactory.getLogger(Reconciliation.class);
    private static final Actor ACTOR = Actor.system("settlement");

    private final BudgetHoldings budgets;
    private final CampaignProgress campaigns;
    private final Settlement settlement;
    private final SettlementSettings settings;
    private final Clock clock;

    Reconciliation(
            BudgetHoldings budgets,
            CampaignProgress campaigns,
            Settlement settlement,
            SettlementSettings settings,
            Clock clock) {
        this.budgets = budgets;
        this.campaigns = campaigns;
        this.settlement = settlement;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${torch.marketing.settlement.every:30s}",
            fixedDelayString = "${torch.marketing.settlement.every:30s}")
    void reconcile() {
        Instant before = clock.instant().minus(settings.margin());
        budgets.forEachBudget((budget, holdings) -> {
            Map<String, Progress> progress =
                    campaigns.of(holdings.stream().map(Holding::campaign).toList());
            for (Holding holding : holdings) {
                try {
                    reconcile(budget, holding, progress.get(holding.campaign()), before);
                } catch (Problem | MongoException e) {
                    log.warn("{} is left to the next round: {}", holding, e.toString());
                }
            }
        });
    }

    private void reconcile(String budget, Holding holding, @Nullable Progress campaign, Instant before) {
        if (campaign != null && campaign.approvedAt(holding.campaignVersion())) {
            settlement.follow(campaign);
        } else if (holding.since().isBefore(before)) {
            releaseOrphan(budget, holding);
        }
    }

    /** First no stuck approval can be written any more, then the money goes back; never the other way round. */
    private void releaseOrphan(String budget, Holding holding) {
        Progress now = campaigns.lapse(holding.campaign(), holding.campaignVersion());
        if (!now.approvedAt(holding.campaignVersion())) {
            budgets.release(budget, holding.campaign(), holding.campaignVersion(), ACTOR);
            log.info("Released a reservation of campaign {}: it was not approved", holding.campaign());
        }
    }
}
