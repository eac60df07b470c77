package torch.marketing.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static torch.marketing.MarketingDriver.MANAGER;
import static torch.marketing.MarketingDriver.aDepartment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import torch.marketing.MarketingDriver;
import torch.marketing.budget.BudgetHoldings;
import torch.marketing.execution.Signature;
import torch.marketing.holding.Claim;
import torch.platform.actor.Actor;
import torch.platform.aggregate.Aggregates;
import torch.platform.aggregate.Command;
import torch.platform.aggregate.Decision;
import torch.platform.aggregate.Versioned;
import torch.platform.testing.IntegrationTest;

/** An instance that hangs between the reservation and the approval for longer than the margin. */
@IntegrationTest
class StuckApprovalIT {

    private static final Actor APPROVER = new Actor(MANAGER);

    @Autowired
    RestTestClient http;

    @Autowired
    Aggregates<Campaign> campaigns;

    @Autowired
    CampaignProgress progress;

    @Autowired
    BudgetHoldings budgets;

    @Test
    void anApprovalIsNeverWrittenWithoutItsMoney() {
        MarketingDriver marketing = new MarketingDriver(http);
        String department = aDepartment();
        String budget = marketing.planBudget(department, "1000.00").is(201).id();
        String campaign = marketing.submitted(department, "600.00");
        List<Long> versions = new ArrayList<>();

        Versioned<Campaign> approved = campaigns.change(campaign, Command.by(APPROVER), stored -> {
            Decision<Campaign> decision =
                    stored.state().approve(stored.version(), new Signature(MANAGER, Instant.EPOCH));
            var plan = stored.state().plan();
            budgets.reserve(plan.line(), new Claim(campaign, stored.version(), plan.planned()), APPROVER);
            versions.add(stored.version());
            if (versions.size() == 1) {
                progress.lapse(campaign, stored.version());
                budgets.release(budget, campaign, stored.version(), Actor.system("settlement"));
            }
            return decision;
        });

        assertThat(versions).containsExactly(2L, 3L);
        assertThat(approved.state().review().campaignVersion()).isEqualTo(3);
        assertThat(budgets.holding(budget, campaign))
                .hasValueSatisfying(
                        holding -> assertThat(holding.campaignVersion()).isEqualTo(3));
        assertThat(marketing.get("/api/budgets/" + budget).amount("reserved")).isEqualTo("600.00");
    }
}
