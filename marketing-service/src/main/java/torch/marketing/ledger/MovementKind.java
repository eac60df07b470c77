package torch.marketing.ledger;

/** What a movement does to a budget's figures; {@link Figures#after} says how. */
public enum MovementKind {
    /** The budget's first planned amount. */
    PLANNED,
    /** The plan was raised, or lowered by a negative amount. */
    ADJUSTED,
    /** Set aside for a campaign that is being approved. */
    RESERVED,
    /** A reservation given back, its campaign was not approved. */
    RELEASED,
    /** A reservation bound by the start of its campaign. */
    COMMITTED,
    /** Spent out of a commitment. */
    EXPENSED,
    /** What a finished campaign left of its commitment, given back. */
    SETTLED
}
