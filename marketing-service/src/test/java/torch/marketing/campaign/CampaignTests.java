package torch.marketing.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static torch.marketing.campaign.CampaignFixtures.MANAGER;
import static torch.marketing.campaign.CampaignFixtures.MARKETER;
import static torch.marketing.campaign.CampaignFixtures.aDraft;
import static torch.marketing.campaign.CampaignFixtures.aFinishedCampaign;
import static torch.marketing.campaign.CampaignFixtures.aStartedCampaign;
import static torch.marketing.campaign.CampaignFixtures.aSubmittedCampaign;
import static torch.marketing.campaign.CampaignFixtures.anApprovedCampaign;
import static torch.marketing.plan.PlanFixtures.aPlan;

import org.junit.jupiter.api.Test;
import torch.marketing.execution.Outcome;
import torch.platform.money.Money;

class CampaignTests {

    private static final Money TEN = Money.of("10.00", "CNY");
    private static final Outcome OUTCOME = new Outcome(35, 120, "Good");

    @Test
    void doesNotStartUnapproved() {
        assertThatThrownBy(() -> aDraft().start(MARKETER)).isInstanceOf(NotApproved.class);
        assertThatThrownBy(() -> aSubmittedCampaign().start(MARKETER)).isInstanceOf(NotApproved.class);
        Campaign rejected = aSubmittedCampaign().reject(2, "Too dear", MANAGER).state();
        assertThatThrownBy(() -> rejected.start(MARKETER)).isInstanceOf(NotApproved.class);
    }

    @Test
    void isNotApprovedByWhoSubmittedIt() {
        assertThatThrownBy(() -> aSubmittedCampaign().approve(2, MARKETER)).isInstanceOf(SelfApproval.class);
    }

    @Test
    void remembersWhichVersionWasApproved() {
        assertThat(anApprovedCampaign().review().campaignVersion()).isEqualTo(2);
        assertThat(anApprovedCampaign().status()).isEqualTo(CampaignStatus.APPROVED);
    }

    @Test
    void isReviewedOnce() {
        assertThatThrownBy(() -> anApprovedCampaign().approve(3, MANAGER)).isInstanceOf(WrongStatus.class);
        assertThatThrownBy(() -> anApprovedCampaign().reject(3, "No", MANAGER)).isInstanceOf(WrongStatus.class);
        assertThatThrownBy(() -> aDraft().approve(1, MANAGER)).isInstanceOf(WrongStatus.class);
    }

    @Test
    void changesItsPlanOnlyAsADraft() {
        assertThat(aDraft().replan(aPlan("5.00")).state().plan()).isEqualTo(aPlan("5.00"));
        assertThatThrownBy(() -> aSubmittedCampaign().replan(aPlan("5.00"))).isInstanceOf(WrongStatus.class);
    }

    @Test
    void hasExpensesOnlyBetweenStartAndFinish() {
        assertThatThrownBy(() -> anApprovedCampaign().recordExpense(TEN, "Stand", MARKETER))
                .isInstanceOf(WrongStatus.class);
        assertThatThrownBy(() -> aFinishedCampaign().recordExpense(TEN, "Stand", MARKETER))
                .isInstanceOf(WrongStatus.class);
        Campaign running =
                aStartedCampaign().recordExpense(TEN, "Stand", MARKETER).state();
        assertThat(running.actual()).isEqualTo(TEN);
        assertThat(running.committed()).isEqualTo(Money.of("19990.00", "CNY"));
    }

    @Test
    void startsOnce() {
        assertThatThrownBy(() -> aStartedCampaign().start(MARKETER)).isInstanceOf(WrongStatus.class);
    }

    @Test
    void bindsNothingOnceItIsFinished() {
        assertThat(anApprovedCampaign().committed().amount()).isZero();
        assertThat(aFinishedCampaign().committed().amount()).isZero();
        assertThat(aFinishedCampaign().actual()).isEqualTo(Money.of("12500.50", "CNY"));
    }

    @Test
    void isEvaluatedOnceAndOnlyWhenFinished() {
        assertThatThrownBy(() -> aStartedCampaign().evaluate(OUTCOME, MANAGER)).isInstanceOf(WrongStatus.class);
        Campaign evaluated = aFinishedCampaign().evaluate(OUTCOME, MANAGER).state();
        assertThat(evaluated.status()).isEqualTo(CampaignStatus.EVALUATED);
        assertThatThrownBy(() -> evaluated.evaluate(OUTCOME, MANAGER)).isInstanceOf(WrongStatus.class);
    }

    @Test
    void lapsesOnlyWhileTheStuckApprovalCouldStillBeWritten() {
        assertThat(aSubmittedCampaign().lapse(2, 2).state().lapses()).isEqualTo(1);
        assertThat(aSubmittedCampaign().lapse(3, 2).state()).isEqualTo(aSubmittedCampaign());
        assertThat(anApprovedCampaign().lapse(3, 2).state()).isEqualTo(anApprovedCampaign());
    }
}
