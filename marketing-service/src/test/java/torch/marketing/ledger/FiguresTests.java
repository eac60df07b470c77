package torch.marketing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import torch.platform.money.Money;

class FiguresTests {

    private static final Figures PLANNED = Figures.none("CNY").after(MovementKind.PLANNED, cny("100.00"));

    @Test
    void followsACampaignFromTheReservationToTheSettlement() {
        Figures reserved = PLANNED.after(MovementKind.RESERVED, cny("60.00"));
        assertThat(reserved.available()).isEqualTo(cny("40.00"));
        Figures committed = reserved.after(MovementKind.COMMITTED, cny("60.00"));
        assertThat(committed.reserved()).isEqualTo(cny("0.00"));
        Figures spent = committed.after(MovementKind.EXPENSED, cny("25.50"));
        assertThat(spent.committed()).isEqualTo(cny("34.50"));
        Figures settled = spent.after(MovementKind.SETTLED, cny("34.50"));
        assertThat(settled.actual()).isEqualTo(cny("25.50"));
        assertThat(settled.available()).isEqualTo(cny("74.50"));
    }

    @Test
    void givesBackWhatWasReleased() {
        Figures released =
                PLANNED.after(MovementKind.RESERVED, cny("60.00")).after(MovementKind.RELEASED, cny("60.00"));
        assertThat(released.available()).isEqualTo(cny("100.00"));
    }

    @Test
    void cannotGiveMoreThanWasPlanned() {
        assertThatIllegalArgumentException().isThrownBy(() -> PLANNED.after(MovementKind.RESERVED, cny("100.01")));
        Figures full = PLANNED.after(MovementKind.RESERVED, cny("100.00"));
        assertThatIllegalArgumentException().isThrownBy(() -> full.after(MovementKind.ADJUSTED, cny("-0.01")));
    }

    @Test
    void hasNoNegativeFigure() {
        assertThatIllegalArgumentException().isThrownBy(() -> PLANNED.after(MovementKind.RELEASED, cny("0.01")));
        assertThatIllegalArgumentException().isThrownBy(() -> PLANNED.after(MovementKind.EXPENSED, cny("0.01")));
    }

    private static Money cny(String amount) {
        return Money.of(amount, "CNY");
    }
}
