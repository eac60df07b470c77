package torch.analytics.generation;

/** What must be computed from all contributions of a loaded generation before it can go live. */
public interface Settling {

    /** Returns when the figures are those of the contributions; called again while the generations are compared. */
    void settle(Generation generation);

    Projection.Comparable comparable();
}
