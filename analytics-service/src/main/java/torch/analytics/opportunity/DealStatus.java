package torch.analytics.opportunity;

/** How a deal stands. */
public enum DealStatus {
    OPEN,
    WON,
    LOST
}
