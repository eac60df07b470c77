package torch.marketing.budget;

import java.time.Instant;
import java.util.function.Function;
import torch.marketing.holding.Claim;
import torch.marketing.holding.Holding;
import torch.marketing.holding.Holdings;
import torch.marketing.holding.ReservationInDoubt;
import torch.marketing.holding.Spending;
import torch.marketing.ledger.Figures;
import torch.marketing.ledger.Movement;
import torch.marketing.ledger.MovementKind;
import torch.marketing.ledger.Origin;
import torch.marketing.ledger.RecentMovements;
import torch.platform.aggregate.Decision;
import torch.platform.money.Money;

/**
 * What a department may spend on a category in a year. Every change is one movement; the figures are those after the
 * last one. A campaign's steps may arrive twice: what the budget knows already changes nothing.
 *
 * @param plannedAs names the request that made the budget, so that its repetition is known from a second budget
 */
public record Budget(BudgetLine line, String plannedAs, Holdings holdings, RecentMovements recent) {

    static Decision<Budget> plan(BudgetLine line, String plannedAs, Money planned, String by, Instant at) {
        Movement movement = Movement.first(planned, Origin.plan(by, at));
        return new Decision<>(
                new Budget(line, plannedAs, Holdings.NONE, RecentMovements.startingWith(movement)),
                new BudgetEvent.Planned(movement));
    }

    Figures figures() {
        return recent.last().after();
    }

    Decision<Budget> adjust(Money planned, String by, Instant at) {
        requireCurrency(planned);
        if (figures().used().exceeds(planned)) {
            throw new PlannedBelowUsed(figures().used());
        }
        Money difference = planned.minus(figures().planned());
        if (difference.amount().signum() == 0) {
            return unchanged();
        }
        return move(MovementKind.ADJUSTED, difference, Origin.plan(by, at), holdings, BudgetEvent.Changed::new);
    }

    /** Sets money aside, or refuses with what is left. */
    Decision<Budget> reserve(Claim claim, String by, Instant at) {
        Holding held = holdings.of(claim.campaign()).orElse(null);
        if (held != null) {
            if (held.campaignVersion() == claim.campaignVersion()) {
                return unchanged();
            }
            throw new ReservationInDoubt();
        }
        requireCurrency(claim.amount());
        if (claim.amount().exceeds(figures().available())) {
            throw new BudgetExceeded(figures().available());
        }
        Origin origin = Origin.campaign(claim.campaign(), claim.campaignVersion(), by, at);
        return move(
                MovementKind.RESERVED, claim.amount(), origin, holdings.reserve(claim, at), BudgetEvent.Reserved::new);
    }

    /** Gives back what was reserved for that version of the campaign, unless it has been committed. */
    Decision<Budget> release(String campaign, long campaignVersion, String by, Instant at) {
        Holding held = holdings.of(campaign).orElse(null);
        if (held == null || !held.reserved() || held.campaignVersion() != campaignVersion) {
            return unchanged();
        }
        return move(
                MovementKind.RELEASED,
                held.left(),
                origin(held, by, at),
                holdings.without(held),
                BudgetEvent.Released::new);
    }

    /** Binds what was reserved, since the campaign has started. */
    Decision<Budget> commit(String campaign, String by, Instant at) {
        Holding held = holdings.of(campaign).orElse(null);
        if (held == null || !held.reserved()) {
            return unchanged();
        }
        Holdings next = holdings.replace(held.committed());
        return move(MovementKind.COMMITTED, held.left(), origin(held, by, at), next, BudgetEvent.Committed::new);
    }

    /** Turns a part of the commitment into actual cost. */
    Decision<Budget> expense(String campaign, Spending spending) {
        Holding held = holdings.of(campaign).orElse(null);
        if (held == null || spending.number() <= held.expenses()) {
            return unchanged();
        }
        Holdings next = holdings.replace(held.spent(spending));
        Origin origin = origin(held, spending.by(), spending.at()).withNote(spending.note());
        return move(MovementKind.EXPENSED, spending.amount(), origin, next, BudgetEvent.Expensed::new);
    }

    /** Gives back what a finished campaign has left of its commitment. */
    Decision<Budget> settle(String campaign, String by, Instant at) {
        Holding held = holdings.of(campaign).orElse(null);
        if (held == null || held.reserved()) {
            return unchanged();
        }
        return move(
                MovementKind.SETTLED,
                held.left(),
                origin(held, by, at),
                holdings.without(held),
                BudgetEvent.Settled::new);
    }

    Budget forget(long recordedUpTo) {
        return new Budget(line, plannedAs, holdings, recent.forget(recordedUpTo));
    }

    private Decision<Budget> move(
            MovementKind kind, Money amount, Origin origin, Holdings next, Function<Movement, BudgetEvent> event) {
        Movement movement = recent.last().next(kind, amount, origin);
        return new Decision<>(new Budget(line, plannedAs, next, recent.append(movement)), event.apply(movement));
    }

    /** An equal state says that nothing happened; its event is never sent. */
    private Decision<Budget> unchanged() {
        return new Decision<>(this, new BudgetEvent.Changed(recent.last()));
    }

    private void requireCurrency(Money amount) {
        String currency = figures().planned().currency();
        if (!amount.currency().equals(currency)) {
            throw new CurrencyMismatch(currency);
        }
    }

    private static Origin origin(Holding held, String by, Instant at) {
        return Origin.campaign(held.campaign(), held.campaignVersion(), by, at);
    }
}
