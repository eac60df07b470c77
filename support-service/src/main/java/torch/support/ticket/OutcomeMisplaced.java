package torch.support.ticket;

import torch.platform.problem.FieldError;
import torch.platform.problem.Invalid;
import torch.support.sla.TicketType;

/** A return visit is resolved with what the customer said; no other ticket has an outcome. */
final class OutcomeMisplaced extends Invalid {

    OutcomeMisplaced(TicketType type) {
        super(
                type == TicketType.RETURN_VISIT ? "OUTCOME_REQUIRED" : "OUTCOME_NOT_ALLOWED",
                "The outcome belongs to a return visit, and only there",
                new FieldError(
                        "/outcome",
                        type == TicketType.RETURN_VISIT ? "OUTCOME_REQUIRED" : "OUTCOME_NOT_ALLOWED",
                        "A ticket of type " + type));
    }
}
