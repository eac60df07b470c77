package torch.sales.process;

/** How sure a deal counts in the forecast (product.md S7). */
public enum ForecastCategory {
    PIPELINE,
    BEST_CASE,
    COMMIT,
    CLOSED,
    OMITTED
}
