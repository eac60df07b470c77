package torch.marketing.holding;

import java.time.Instant;
import torch.platform.money.Money;

/**
 * What one campaign holds of a budget, from the reservation until it is released or settled.
 *
 * @param campaignVersion the submitted version that was reserved for
 * @param left not yet spent or given back
 * @param expenses how many of the campaign's expenses the budget knows
 */
public record Holding(String campaign, long campaignVersion, Status status, Money left, int expenses, Instant since) {

    public enum Status {
        RESERVED,
        COMMITTED
    }

    static Holding reserved(Claim claim, Instant at) {
        return new Holding(claim.campaign(), claim.campaignVersion(), Status.RESERVED, claim.amount(), 0, at);
    }

    public boolean reserved() {
        return status == Status.RESERVED;
    }

    public Holding committed() {
        return new Holding(campaign, campaignVersion, Status.COMMITTED, left, expenses, since);
    }

    /** Expenses come in the order of their numbers, and after the commitment. */
    public Holding spent(Spending spending) {
        if (reserved() || spending.number() != expenses + 1) {
            throw new IllegalStateException("Expense " + spending.number() + " of " + campaign + " came too early");
        }
        return new Holding(campaign, campaignVersion, status, left.minus(spending.amount()), expenses + 1, since);
    }
}
