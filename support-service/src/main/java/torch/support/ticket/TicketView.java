package torch.support.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import torch.platform.aggregate.Versioned;
import torch.support.sla.Priority;
import torch.support.sla.SlaClock;
import torch.support.sla.Target;
import torch.support.sla.TargetKind;
import torch.support.sla.TicketType;

/** Public state of a ticket: contract of {@code crm.tickets.v1} and body of the API. */
record TicketView(
        String id,
        long version,
        String number,
        TicketType type,
        Channel channel,
        Priority priority,
        String subject,
        @Nullable String description,
        String customerId,
        @Nullable String contactId,
        @Nullable String productCode,
        @Nullable String batch,
        @Nullable String complaintId,
        TicketStatus status,
        @Nullable String owner,
        String openedBy,
        Instant openedAt,
        @Nullable Instant firstRespondedAt,
        @Nullable String holdReason,
        @Nullable Instant resolvedAt,
        @Nullable String resolution,
        @Nullable Instant closedAt,
        int reopenings,
        String calendar,
        List<TargetView> targets,
        @Nullable Outcome outcome,
        @Nullable ReturnVisit returnVisit) {

    /** @param dueAt absent while the resolution clock stands still */
    record TargetView(
            TargetKind target,
            int goalMinutes,
            @Nullable Instant dueAt,
            @Nullable Integer warnedPercent,
            @Nullable Instant breachedAt,
            @Nullable Instant metAt,
            @Nullable List<Integer> unpublishedYears) {

        static TargetView of(TargetKind kind, Target target) {
            return new TargetView(
                    kind,
                    target.goalMinutes(),
                    target.dueAt(),
                    target.warnedPercent() == 0 ? null : target.warnedPercent(),
                    target.breachedAt(),
                    target.metAt(),
                    target.unpublishedYears().isEmpty() ? null : target.unpublishedYears());
        }

        static List<TargetView> of(SlaClock clock) {
            return List.of(
                    of(TargetKind.FIRST_RESPONSE, clock.firstResponse()),
                    of(TargetKind.RESOLUTION, clock.resolution()));
        }
    }

    static TicketView of(Versioned<Ticket> stored) {
        Ticket ticket = stored.state();
        Intake intake = ticket.intake();
        Matter matter = ticket.matter();
        Progress progress = ticket.progress();
        Optional<Resolution> resolution = Optional.ofNullable(progress.resolution());
        return new TicketView(
                stored.id(),
                stored.version(),
                intake.number(),
                intake.type(),
                intake.channel(),
                matter.priority(),
                matter.subject(),
                matter.description(),
                intake.customerId(),
                matter.contactId(),
                matter.productCode(),
                matter.batch(),
                intake.complaintId(),
                progress.status(),
                progress.owner(),
                intake.openedBy(),
                intake.openedAt(),
                ticket.clock().firstResponse().metAt(),
                progress.holdReason(),
                resolution.map(Resolution::at).orElse(null),
                resolution.map(Resolution::text).orElse(null),
                progress.closedAt(),
                progress.reopenings(),
                ticket.clock().calendar(),
                TargetView.of(ticket.clock()),
                resolution.map(Resolution::outcome).orElse(null),
                ticket.returnVisit());
    }
}
