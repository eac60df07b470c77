package torch.support.ticket;

/**
 * What the customer said at a return visit.
 *
 * @param confirmed the remedy was carried out
 */
public record Outcome(boolean confirmed, boolean satisfied) {}
