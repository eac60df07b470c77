package torch.customer.region;

/** Whether a region's code is in force. */
public sealed interface RegionStatus {

    /** In force in the table's edition (2023-06). */
    record Current() implements RegionStatus {}

    /**
     * Withdrawn, and no successor follows from the revisions.
     *
     * @param lastYear year of the last revision known here that lists the code; it may have been in force longer
     */
    record Retired(int lastYear) implements RegionStatus {}
}
