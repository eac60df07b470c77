package torch.marketing.ledger;

import torch.platform.money.Money;

/**
 * One movement of a budget's money.
 *
 * @param seq 1 for the budget's first movement, then without gaps; equals the budget's version after the movement
 * @param amount negative only where the plan was lowered
 * @param after the budget's figures once this had happened
 */
public record Movement(long seq, MovementKind kind, Money amount, Figures after, Origin origin) {

    public static Movement first(Money planned, Origin origin) {
        Figures after = Figures.none(planned.currency()).after(MovementKind.PLANNED, planned);
        return new Movement(1, MovementKind.PLANNED, planned, after, origin);
    }

    public Movement next(MovementKind nextKind, Money nextAmount, Origin nextOrigin) {
        return new Movement(seq + 1, nextKind, nextAmount, after.after(nextKind, nextAmount), nextOrigin);
    }
}
