package torch.sales.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static torch.sales.opportunity.OpportunityFixtures.PROCESS;
import static torch.sales.opportunity.OpportunityFixtures.TODAY;
import static torch.sales.opportunity.OpportunityFixtures.aDeal;
import static torch.sales.opportunity.OpportunityFixtures.aDealWithoutLines;
import static torch.sales.opportunity.OpportunityFixtures.aQuotedDeal;
import static torch.sales.opportunity.OpportunityFixtures.by;
import static torch.sales.opportunity.OpportunityFixtures.closeDate;
import static torch.sales.opportunity.OpportunityFixtures.hoursLater;
import static torch.sales.opportunity.OpportunityFixtures.opening;
import static torch.sales.opportunity.OpportunityFixtures.owner;
import static torch.sales.opportunity.OpportunityFixtures.patched;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import torch.platform.money.Money;
import torch.platform.problem.Invalid;
import torch.platform.problem.Problem;
import torch.sales.history.HistoryCause;
import torch.sales.history.HistoryEntry;
import torch.sales.process.ForecastCategory;
import torch.sales.process.Stage;

class OpportunityTests {

    private static final String ORDER = "0195b3a0-0000-5000-8000-0000000000a1";

    @Test
    void opensInTheFirstStageWithTheSumOfItsLines() {
        Opportunity deal = aDeal();
        assertThat(deal.status()).isEqualTo(OpportunityStatus.OPEN);
        assertThat(deal.position().stage()).isEqualTo("LEAD_QUALIFIED");
        assertThat(deal.position().probability()).isEqualTo(10);
        assertThat(deal.position().amount()).isEqualTo(Money.of("11155.00", "CNY"));
        assertThat(deal.history().entries()).singleElement().satisfies(entry -> {
            assertThat(entry.cause()).isEqualTo(HistoryCause.OPENED);
            assertThat(entry.position()).isEqualTo(deal.position());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-03-01", "2036-03-03", "9999-12-31", "0001-01-01"})
    void refusesACloseDateOutOfAllProportion(String date) {
        LocalDate day = LocalDate.parse(date);
        assertThatThrownBy(
                        () -> Opportunity.open(opening(List.of(), null, day), PROCESS, PROCESS.first(), hoursLater(0)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> aDeal().change(closeDate(aDeal(), day), hoursLater(1)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void anOldCloseDateStandsInTheWayOfNoOtherChange() {
        Act yearsLater = new Act("seller-qd-1", hoursLater(1).at(), TODAY.plusYears(3));
        assertThat(aDeal().change(owner(aDeal(), "seller-2"), yearsLater)
                        .state()
                        .position()
                        .owner())
                .isEqualTo("seller-2");
    }

    @Test
    void movesForwardBackAndPastStages() {
        Opportunity quoted = aQuotedDeal();
        assertThat(quoted.position().category()).isEqualTo(ForecastCategory.BEST_CASE);
        var back = quoted.move(PROCESS, PROCESS.openStage("NEEDS_CONFIRMED"), hoursLater(40));
        assertThat(back.state().history().entries())
                .extracting(entry -> entry.position().stage())
                .containsExactly("LEAD_QUALIFIED", "QUOTED", "NEEDS_CONFIRMED");
        assertThat(back.event())
                .isEqualTo(new OpportunityEvent.StageChanged(
                        "QUOTED", "NEEDS_CONFIRMED", OpportunityEvent.StageChanged.Direction.BACKWARD, List.of()));
    }

    @Test
    void aMoveToThePresentStageChangesNothing() {
        Opportunity quoted = aQuotedDeal();
        assertThat(quoted.move(PROCESS, PROCESS.openStage("QUOTED"), hoursLater(50))
                        .state())
                .isEqualTo(quoted);
    }

    @Test
    void aNewOwnerChangesNeitherStageAmountDatesNorAuthorship() {
        Opportunity quoted = aQuotedDeal();
        Opportunity handedOver =
                quoted.change(owner(quoted, "seller-2"), by("manager-1", 60)).state();
        assertThat(handedOver.origin()).isEqualTo(quoted.origin());
        assertThat(handedOver.history().entries())
                .startsWith(quoted.history().entries().toArray(HistoryEntry[]::new));
        HistoryEntry last = handedOver.history().last();
        assertThat(last.actor()).isEqualTo("manager-1");
        assertThat(last.position())
                .usingRecursiveComparison()
                .ignoringFields("owner")
                .isEqualTo(quoted.position());
        assertThat(last.position().owner()).isEqualTo("seller-2");
    }

    @Test
    void aChangeBesideTheFiguresLeavesNoTraceInTheHistory() {
        var change = patched(aDeal(), "{\"title\":\"New title\",\"nextStep\":null,\"contacts\":[]}");
        var changed = aDeal().change(change, hoursLater(1));
        assertThat(changed.state().profile()).isEqualTo(new Profile("New title", null, List.of()));
        assertThat(changed.state().history()).isEqualTo(aDeal().history());
        assertThat(changed.event()).isEqualTo(new OpportunityEvent.Changed(List.of("title", "nextStep", "contacts")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"amount\":{\"amount\":\"11155.0\",\"currency\":\"CNY\"}}",
                "{\"nextStep\":{\"text\":\"Send samples\"}}",
                "{\"closeDate\":\"2026-06-30\",\"owner\":\"seller-qd-1\",\"probability\":10}"
            })
    void theSameValuesAgainAreNoChange(String patch) {
        Opportunity deal = aDeal();
        assertThat(deal.change(patched(deal, patch), hoursLater(1)).state()).isEqualTo(deal);
    }

    @Test
    void anotherWayToWriteAnAmountIsNoChange() {
        Opportunity plain = aDealWithoutLines("5");
        Change same = patched(plain, "{\"amount\":{\"amount\":\"5.000\"}}");
        assertThat(plain.change(same, hoursLater(1)).state()).isEqualTo(plain);
    }

    @Test
    void linesDecideTheAmountAndTheirEndKeepsIt() {
        Opportunity deal = aDeal();
        Change differently = patched(deal, "{\"amount\":{\"amount\":\"1\",\"currency\":\"CNY\"}}");
        assertThatThrownBy(() -> deal.change(differently, hoursLater(1))).isInstanceOf(Invalid.class);
        Opportunity without =
                deal.change(patched(deal, "{\"lines\":[]}"), hoursLater(1)).state();
        assertThat(without.position().amount()).isEqualTo(deal.position().amount());
        assertThat(without.history()).isEqualTo(deal.history());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\":null}",
                "{\"title\":\" \"}",
                "{\"probability\":101}",
                "{\"owner\":null}",
                "{\"lines\":[null]}",
                "{\"lines\":[{\"productCode\":\"P\",\"quantity\":0,\"unitPrice\":{\"amount\":\"1\",\"currency\":\"CNY\"}}]}",
                "{\"nextStep\":{\"text\":\"\"}}",
                "{\"status\":\"WON\"}",
                "{\"closeDate\":\"soon\"}",
                "[]",
                "null"
            })
    void refusesAPatchThatMakesNoDeal(String patch) {
        assertThatThrownBy(() -> patched(aDeal(), patch)).isInstanceOf(Problem.class);
    }

    @Test
    void aPersonMayOverruleProbabilityAndCategoryButNotCloseByIt() {
        Change sure = patched(aDeal(), "{\"probability\":95,\"category\":\"COMMIT\"}");
        Opportunity changed = aDeal().change(sure, hoursLater(1)).state();
        assertThat(changed.position().probability()).isEqualTo(95);
        assertThat(changed.history().entries()).hasSize(2);
        Change closed = patched(aDeal(), "{\"category\":\"CLOSED\"}");
        assertThatThrownBy(() -> aDeal().change(closed, hoursLater(1))).isInstanceOf(Invalid.class);
    }

    @Test
    void aWonDealWithLinesAsksForAnOrder() {
        Opportunity won = aQuotedDeal()
                .win(ORDER, LocalDate.of(2026, 3, 20), "Deliver to gate 2", hoursLater(50))
                .state();
        assertThat(won.status()).isEqualTo(OpportunityStatus.WON);
        assertThat(won.position().probability()).isEqualTo(100);
        assertThat(won.closing().orderRequestId()).isEqualTo(ORDER);
        assertThat(won.position().closeDate()).isEqualTo(LocalDate.of(2026, 6, 30));
        Opportunity nothingToDeliver =
                aDealWithoutLines("9").win(ORDER, null, null, hoursLater(1)).state();
        assertThat(nothingToDeliver.closing().orderRequestId()).isNull();
    }

    @Test
    void aLostDealSaysWhyAndWhere() {
        var lost = aQuotedDeal().lose(LossReason.PRICE, null, hoursLater(50));
        assertThat(lost.state().position().category()).isEqualTo(ForecastCategory.OMITTED);
        assertThat(lost.event()).isEqualTo(new OpportunityEvent.Lost("QUOTED", LossReason.PRICE, null));
        assertThatThrownBy(() -> aDeal().lose(LossReason.OTHER, " ", hoursLater(1)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void aClosedDealStaysAsItIs() {
        Opportunity won = aDeal().win(ORDER, null, null, hoursLater(1)).state();
        Act act = hoursLater(2);
        assertThatThrownBy(() -> won.move(PROCESS, PROCESS.openStage("QUOTED"), act))
                .isInstanceOf(DealClosed.class);
        assertThatThrownBy(() -> won.change(owner(won, "x"), act)).isInstanceOf(DealClosed.class);
        assertThatThrownBy(() -> won.win(ORDER, null, null, act)).isInstanceOf(DealClosed.class);
        assertThatThrownBy(() -> won.lose(LossReason.PRICE, null, act))
                .isInstanceOf(DealClosed.class)
                .hasFieldOrPropertyWithValue("code", "DEAL_CLOSED");
    }

    @Test
    void aReopenedDealIsOpenAgainAndKeepsItsPast() {
        Opportunity lost =
                aQuotedDeal().lose(LossReason.NO_BUDGET, null, hoursLater(50)).state();
        Stage before = PROCESS.openStage(lost.history().lastOpenStage());
        Opportunity reopened = lost.reopen(before, hoursLater(60)).state();
        assertThat(reopened.status()).isEqualTo(OpportunityStatus.OPEN);
        assertThat(reopened.closing()).isNull();
        assertThat(reopened.position()).isEqualTo(aQuotedDeal().position());
        assertThat(reopened.history().entries()).hasSize(4);
        assertThatThrownBy(() -> reopened.reopen(before, hoursLater(61))).isInstanceOf(DealOpen.class);
    }
}
