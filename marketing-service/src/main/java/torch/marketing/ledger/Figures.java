package torch.marketing.ledger;

import torch.platform.money.Money;

/**
 * Where a budget's money stands, all in one currency. There are no figures in which more is reserved, committed and
 * spent than was planned (product M2): such a record cannot be made.
 */
public record Figures(Money planned, Money reserved, Money committed, Money actual) {

    public Figures {
        if (planned.isNegative() || reserved.isNegative() || committed.isNegative() || actual.isNegative()) {
            throw new IllegalArgumentException("No figure of a budget is negative");
        }
        if (reserved.plus(committed).plus(actual).exceeds(planned)) {
            throw new IllegalArgumentException("A budget never gives more than was planned");
        }
    }

    public static Figures none(String currency) {
        Money zero = Money.zero(currency);
        return new Figures(zero, zero, zero, zero);
    }

    /** Still free for reservations. */
    public Money available() {
        return planned.minus(used());
    }

    /** Reserved, committed or spent. */
    public Money used() {
        return reserved.plus(committed).plus(actual);
    }

    public Figures after(MovementKind kind, Money amount) {
        return switch (kind) {
            case PLANNED, ADJUSTED -> new Figures(planned.plus(amount), reserved, committed, actual);
            case RESERVED -> new Figures(planned, reserved.plus(amount), committed, actual);
            case RELEASED -> new Figures(planned, reserved.minus(amount), committed, actual);
            case COMMITTED -> new Figures(planned, reserved.minus(amount), committed.plus(amount), actual);
            case EXPENSED -> new Figures(planned, reserved, committed.minus(amount), actual.plus(amount));
            case SETTLED -> new Figures(planned, reserved, committed.minus(amount), actual);
        };
    }
}
