package torch.analytics.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClassificationTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 23);
    private static final Boundaries BOUNDARIES = new Boundaries(1, new BigDecimal("0.80"), new BigDecimal("0.95"));

    @Test
    void aCumulativeShareAtTheBoundaryIsWithinIt() {
        var verdicts = classify(buyer("a", "80"), buyer("b", "15"), buyer("c", "5"));
        assertThat(verdicts.get("a").valueClass()).isEqualTo(ValueClass.A);
        assertThat(verdicts.get("b").valueClass()).isEqualTo(ValueClass.B);
        assertThat(verdicts.get("c").valueClass()).isEqualTo(ValueClass.C);
    }

    @Test
    void theBuyerThatCrossesABoundaryIsBehindIt() {
        var verdicts = classify(buyer("a", "79"), buyer("b", "17"), buyer("c", "4"));
        assertThat(verdicts.get("b").valueClass()).isEqualTo(ValueClass.C);
        assertThat(verdicts.get("b").reasons())
                .containsExactly(new Reason(
                        "CUMULATIVE_SHARE_BEYOND_B",
                        Map.of("boundary", "0.95", "cumulativeShare", "0.960", "salesRevenue", "17")));
    }

    @Test
    void theLargestBuyerIsAEvenWhenItAloneIsMoreThanTheBoundary() {
        var verdicts = classify(buyer("a", "97"), buyer("b", "3"));
        assertThat(verdicts.get("a").valueClass()).isEqualTo(ValueClass.A);
        assertThat(verdicts.get("a").reasons().getFirst().code()).isEqualTo("LARGEST_CUSTOMER");
        assertThat(verdicts.get("b").valueClass()).isEqualTo(ValueClass.C);
    }

    @Test
    void nothingIsRoundedBeforeItIsCompared() {
        var verdicts = classify(buyer("a", "8000.0001"), buyer("b", "1999.9999"));
        assertThat(verdicts.get("a").reasons().getFirst().code()).isEqualTo("LARGEST_CUSTOMER");
        verdicts = classify(buyer("a", "4000"), buyer("b", "4000.01"), buyer("c", "2000"));
        assertThat(verdicts.get("a").valueClass()).isEqualTo(ValueClass.B);
        assertThat(verdicts.get("a").reasons().getFirst().figures()).containsEntry("cumulativeShare", "0.801");
    }

    @Test
    void equalBuyersAreOrderedByIdAndMayFallOnBothSides() {
        var verdicts = classify(buyer("y", "40"), buyer("x", "40"), buyer("z", "40"));
        assertThat(verdicts.get("x").valueClass()).isEqualTo(ValueClass.A);
        assertThat(verdicts.get("y").valueClass()).isEqualTo(ValueClass.A);
        assertThat(verdicts.get("z").valueClass()).isEqualTo(ValueClass.C);
    }

    @Test
    void whoHasDocumentsButNoSalesIsDAndWhoHasNoneIsAProspect() {
        var verdicts = classify(
                buyer("a", "10"),
                new Valued("d", BigDecimal.ZERO, 0, null, 3, List.of()),
                new Valued("p", BigDecimal.ZERO, 0, null, 0, List.of()));
        assertThat(verdicts.get("d").valueClass()).isEqualTo(ValueClass.D);
        assertThat(verdicts.get("d").reasons().getFirst().figures()).containsEntry("documents", "3");
        assertThat(verdicts.get("p").valueClass()).isEqualTo(ValueClass.PROSPECT);
        assertThat(verdicts.get("p").rfm()).isNull();
    }

    @Test
    void revenueInAnotherCurrencyIsSaidToBeLeftOut() {
        var verdicts = classify(new Valued("d", BigDecimal.ZERO, 0, null, 1, List.of("EUR", "USD")));
        assertThat(verdicts.get("d").valueClass()).isEqualTo(ValueClass.D);
        assertThat(verdicts.get("d").reasons())
                .contains(new Reason("OTHER_CURRENCY_LEFT_OUT", Map.of("currencies", "EUR,USD")));
    }

    @Test
    void scoresAreOnePlusFiveTimesTheShareOfStrictlySmallerOnes() {
        List<Valued> five = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            five.add(new Valued("c" + i, BigDecimal.valueOf(i), i, AS_OF.minusDays(i), i, List.of()));
        }
        var verdicts = Classification.of(five, BOUNDARIES, AS_OF);
        assertThat(verdicts.get("c1").rfm()).isEqualTo(new Rfm(5, 1, 1, 1));
        assertThat(verdicts.get("c3").rfm()).isEqualTo(new Rfm(3, 3, 3, 3));
        assertThat(verdicts.get("c5").rfm()).isEqualTo(new Rfm(1, 5, 5, 5));
    }

    @Test
    void tiesShareAScore() {
        List<Valued> tied = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            tied.add(new Valued("c" + i, BigDecimal.ONE, 1, AS_OF, 1, List.of()));
        }
        tied.add(new Valued("best", BigDecimal.TEN, 2, AS_OF, 2, List.of()));
        var verdicts = Classification.of(tied, BOUNDARIES, AS_OF);
        assertThat(verdicts.get("c0").rfm()).isEqualTo(new Rfm(1, 1, 1, 0));
        // 5 x 9/10 is 4.5
        assertThat(verdicts.get("best").rfm()).isEqualTo(new Rfm(1, 5, 5, 0));
    }

    @Test
    void theOrderInWhichCustomersComeChangesNothing() {
        Random random = new Random(7);
        List<Valued> customers = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            LocalDate last = AS_OF.minusDays(random.nextInt(365));
            BigDecimal sales = BigDecimal.valueOf(random.nextInt(500), 2);
            customers.add(
                    new Valued("c" + i, sales, random.nextInt(9), sales.signum() > 0 ? last : null, 1, List.of()));
        }
        var first = Classification.of(customers, BOUNDARIES, AS_OF);
        Collections.shuffle(customers, random);
        assertThat(Classification.of(customers, BOUNDARIES, AS_OF)).isEqualTo(first);
    }

    private static Map<String, Verdict> classify(Valued... customers) {
        return Classification.of(List.of(customers), BOUNDARIES, AS_OF);
    }

    private static Valued buyer(String id, String sales) {
        return new Valued(id, new BigDecimal(sales), 1, AS_OF, 1, List.of());
    }
}
