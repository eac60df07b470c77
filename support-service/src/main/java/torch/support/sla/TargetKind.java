package torch.support.sla;

/** What is promised for a ticket. */
public enum TargetKind {
    /** Somebody has answered; waiting for others does not extend it. */
    FIRST_RESPONSE,
    /** The matter is settled; its clock stops on hold. */
    RESOLUTION
}
