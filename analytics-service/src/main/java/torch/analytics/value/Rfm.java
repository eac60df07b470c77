package torch.analytics.value;

/**
 * Recency, frequency and monetary value of a buyer, each scored 1 to 5, 5 being best.
 *
 * @param days from the last sale to the as-of date
 */
public record Rfm(int r, int f, int m, long days) {}
