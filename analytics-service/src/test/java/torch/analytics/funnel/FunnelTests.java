package torch.analytics.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import torch.analytics.funnel.FunnelQuestion.By;
import torch.analytics.funnel.FunnelQuestion.Period;
import torch.analytics.opportunity.Deal;
import torch.analytics.opportunity.Deal.Amount;
import torch.analytics.opportunity.Deal.ProductAmount;
import torch.analytics.opportunity.Deal.StageTime;
import torch.analytics.opportunity.DealStatus;

class FunnelTests {

    private static final List<Deal> DEALS = List.of(
            deal("1", "li", DealStatus.WON, "100", "2026-01-05", "2026-02-01", stay("LEAD", 10), stay("QUOTED", 4)),
            deal("2", "li", DealStatus.LOST, "50", "2026-01-31", "2026-02-28", stay("LEAD", 20)),
            deal("3", "wu", DealStatus.OPEN, "70", "2026-02-01", null, stay("LEAD", 40), in("QUOTED")),
            deal("4", "wu", DealStatus.OPEN, "30", "2026-02-28", null, in("LEAD")));

    @Test
    void wonOfClosedIsNotWonOfAll() {
        var total = ask(By.stage, Period.opened, null, null).total();
        assertThat(total.counts()).isEqualTo(new FunnelView.Counts(4, 2, 1, 1));
        assertThat(total.wonOfClosed()).isEqualTo("0.5000");
        assertThat(total.wonOfAll()).isEqualTo("0.2500");
        assertThat(total.values().all().amount()).isEqualTo("250.00");
        assertThat(total.values().won().amount()).isEqualTo("100.00");
    }

    @Test
    void aStageSaysWhoReachedItWhoIsThereAndHowLongTheyStayed() {
        var lead = ask(By.stage, Period.opened, null, null).total().stages().getFirst();
        assertThat(lead.stage()).isEqualTo("LEAD");
        assertThat(lead.reached()).isEqualTo(4);
        assertThat(lead.now()).isEqualTo(1);
        assertThat(lead.valueNow().amount()).isEqualTo("30.00");
        assertThat(lead.wonOfClosed()).isEqualTo("0.5000");
        assertThat(lead.timeInStage()).isEqualTo(new FunnelView.Time(3, dec("20"), dec("23.333")));
        var quoted = ask(By.stage, Period.opened, null, null).total().stages().get(1);
        assertThat(quoted.reachedOfAll()).isEqualTo("0.5000");
        assertThat(quoted.wonOfClosed()).isEqualTo("1.0000");
        assertThat(quoted.wonOfAll()).isEqualTo("0.5000");
        assertThat(quoted.timeInStage().deals()).isEqualTo(1);
    }

    @Test
    void aPeriodIncludesItsFirstAndLastDay() {
        var january = ask(By.stage, Period.opened, "2026-01-05", "2026-01-31").total();
        assertThat(january.counts().deals()).isEqualTo(2);
        var closed = ask(By.stage, Period.closed, "2026-02-01", "2026-02-27").total();
        assertThat(closed.counts()).isEqualTo(new FunnelView.Counts(1, 0, 1, 0));
    }

    @Test
    void periodsAreMonthsOfTheDayThatCounts() {
        assertThat(ask(By.period, Period.opened, null, null).groups())
                .extracting(FunnelView.Group::key)
                .containsExactly("2026-01", "2026-02");
        assertThat(ask(By.period, Period.closed, null, null).groups())
                .extracting(group -> group.counts().deals())
                .containsExactly(2);
    }

    @Test
    void aDealWithTwoProductsIsUnderEachWithTheValueOfItsLines() {
        var groups = ask(By.product, Period.opened, null, null).groups();
        assertThat(groups).extracting(FunnelView.Group::key).containsExactly(null, "L-32", "L-46");
        assertThat(groups.get(1).values().all().amount()).isEqualTo("40.00");
        assertThat(groups.get(2).values().all().amount()).isEqualTo("60.00");
        assertThat(groups.getFirst().counts().deals()).isEqualTo(3);
    }

    @Test
    void aDealInAnotherCurrencyIsCountedButInNoValue() {
        List<Deal> deals = new ArrayList<>(DEALS);
        Deal one = DEALS.getFirst();
        deals.add(new Deal(
                "5",
                "P",
                "li",
                DealStatus.OPEN,
                new Amount(dec("9"), "USD"),
                one.openedOn(),
                null,
                List.of(),
                List.of(in("LEAD"))));
        var total = Funnel.of(deals, question(By.stage, Period.opened, null, null), "CNY")
                .total();
        assertThat(total.counts().deals()).isEqualTo(5);
        assertThat(total.values().all().amount()).isEqualTo("250.00");
        assertThat(total.otherCurrencies().getFirst().value().amount()).isEqualTo("9.00");
    }

    @Test
    void nothingIsNotARate() {
        var none = Funnel.of(List.of(), question(By.owner, Period.opened, null, null), "CNY");
        assertThat(none.total().wonOfAll()).isNull();
        assertThat(none.total().wonOfClosed()).isNull();
        assertThat(none.groups()).isEmpty();
    }

    @Test
    void theOrderInWhichDealsComeChangesNothing() {
        List<Deal> deals = new ArrayList<>(DEALS);
        var before = Funnel.of(deals, question(By.owner, Period.opened, null, null), "CNY");
        Collections.shuffle(deals, new Random(3));
        assertThat(Funnel.of(deals, question(By.owner, Period.opened, null, null), "CNY"))
                .isEqualTo(before);
    }

    @Test
    void theMedianOfAnEvenNumberIsBetweenTheTwoInTheMiddle() {
        assertThat(Median.seconds(new long[] {9000, 1000, 2001, 3000})).isEqualTo("2.5005");
        assertThat(Median.seconds(new long[] {9000, 1000, 2001})).isEqualTo("2.001");
    }

    private static FunnelView ask(By by, Period period, String from, String to) {
        return Funnel.of(DEALS, question(by, period, from, to), "CNY");
    }

    private static FunnelQuestion question(By by, Period period, String from, String to) {
        return new FunnelQuestion(
                "P", by, period, from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }

    private static Deal deal(
            String id,
            String owner,
            DealStatus status,
            String amount,
            String opened,
            String closed,
            StageTime... stages) {
        List<ProductAmount> products = id.equals("1")
                ? List.of(
                        new ProductAmount("L-32", new Amount(dec("40"), "CNY")),
                        new ProductAmount("L-46", new Amount(dec("60"), "CNY")))
                : List.of();
        return new Deal(
                id,
                "P",
                owner,
                status,
                new Amount(dec(amount), "CNY"),
                LocalDate.parse(opened),
                closed == null ? null : LocalDate.parse(closed),
                products,
                List.of(stages));
    }

    private static StageTime stay(String stage, int seconds) {
        return new StageTime(stage, stage.equals("LEAD") ? 10 : 60, seconds * 1000L, false);
    }

    private static StageTime in(String stage) {
        return new StageTime(stage, stage.equals("LEAD") ? 10 : 60, 0, true);
    }

    private static BigDecimal dec(String number) {
        return new BigDecimal(number);
    }
}
