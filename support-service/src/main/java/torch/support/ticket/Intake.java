package torch.support.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import torch.support.sla.TicketType;

/**
 * What a ticket was opened with and keeps.
 *
 * @param number for people, such as {@code T-2026-000123}
 * @param complaintId the complaint that a return visit follows up
 */
public record Intake(
        String number,
        TicketType type,
        Channel channel,
        String customerId,
        @Nullable String complaintId,
        String openedBy,
        Instant openedAt) {}
