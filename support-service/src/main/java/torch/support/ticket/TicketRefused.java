package torch.support.ticket;

import java.util.Map;
import torch.platform.problem.Refused;

/** Why a ticket's rules say no. */
abstract sealed class TicketRefused extends Refused {

    private TicketRefused(String code, String detail, Map<String, Object> properties) {
        super(code, detail, properties);
    }

    /** The ticket's status does not allow the command; the code names the status. */
    static final class StatusInTheWay extends TicketRefused {

        StatusInTheWay(TicketStatus status) {
            super(code(status), "Not possible while the ticket is " + status, Map.of("status", status));
        }

        private static String code(TicketStatus status) {
            return switch (status) {
                case NEW -> "TICKET_NOT_ASSIGNED";
                case ASSIGNED, IN_PROGRESS -> "TICKET_IN_WORK";
                case ON_HOLD -> "TICKET_ON_HOLD";
                case RESOLVED -> "TICKET_RESOLVED";
                case CLOSED -> "TICKET_CLOSED";
            };
        }
    }

    /** A complaint closes only after the customer has confirmed its remedy at a return visit (product.md, T4). */
    static final class ReturnVisitRequired extends TicketRefused {

        ReturnVisitRequired() {
            super("RETURN_VISIT_REQUIRED", "The customer has not yet confirmed the remedy at a return visit", Map.of());
        }
    }

    /** What the customer said stands; otherwise a closed complaint could lose its confirmation. */
    static final class ReturnVisitFinal extends TicketRefused {

        ReturnVisitFinal() {
            super("RETURN_VISIT_FINAL", "A return visit that took place is not reopened: open another", Map.of());
        }
    }

    static final class ComplaintNotResolved extends TicketRefused {

        ComplaintNotResolved() {
            super("COMPLAINT_NOT_RESOLVED", "A return visit follows up a complaint that is resolved", Map.of());
        }
    }

    static final class TooManyHolds extends TicketRefused {

        TooManyHolds(int most) {
            super("TOO_MANY_HOLDS", "A ticket is put on hold at most " + most + " times", Map.of("most", most));
        }
    }

    static final class TooManyReopenings extends TicketRefused {

        TooManyReopenings(int most) {
            super(
                    "TOO_MANY_REOPENINGS",
                    "Reopened " + most + " times already: open a new ticket",
                    Map.of("most", most));
        }
    }
}
