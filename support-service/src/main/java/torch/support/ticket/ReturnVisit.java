package torch.support.ticket;

import java.time.Instant;

/**
 * The customer's confirmation of a complaint's remedy.
 *
 * @param ticketId the ticket of the return visit
 */
public record ReturnVisit(String ticketId, Instant confirmedAt, String by, boolean satisfied) {}
