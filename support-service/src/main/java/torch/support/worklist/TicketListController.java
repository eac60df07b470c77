package torch.support.worklist;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import torch.platform.problem.FieldError;
import torch.platform.problem.Malformed;
import torch.platform.web.Answers;
import torch.platform.web.PageBody;
import torch.platform.web.PageRequest;
import torch.support.sla.TicketType;
import torch.support.ticket.TicketStatus;

@RestController
class TicketListController {

    /** Instants that the store cannot hold are nobody's due instants. */
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final TicketQueries queries;
    private final Answers answers;
    private final Clock clock;

    TicketListController(TicketQueries queries, Answers answers, Clock clock) {
        this.queries = queries;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * @param overdue true shows what is promised, not met and past its due instant
     * @param sort {@code newest} (default) or {@code due}
     */
    @GetMapping("/api/tickets")
    ResponseEntity<PageBody<TicketSummary>> list(
            @RequestParam @Nullable String customer,
            @RequestParam @Nullable String owner,
            @RequestParam @Nullable String number,
            @RequestParam @Nullable List<TicketType> type,
            @RequestParam @Nullable List<TicketStatus> status,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam @Nullable Instant dueBefore,
            @RequestParam @Nullable String sort,
            PageRequest page) {
        if (dueBefore != null && (dueBefore.isAfter(LATEST) || dueBefore.isBefore(Instant.EPOCH))) {
            throw new Malformed(
                    "PARAMETER_INVALID",
                    "dueBefore is out of range",
                    new FieldError("dueBefore", "OUT_OF_RANGE", "1970 to 9999"));
        }
        Instant limit = overdue ? earlier(clock.instant(), dueBefore) : dueBefore;
        TicketFilter filter = new TicketFilter(
                customer,
                owner,
                number,
                orAll(type, TicketType.values()),
                orAll(status, TicketStatus.values()),
                limit,
                TicketOrder.of(sort, limit));
        return answers.page(queries.list(filter, page), page);
    }

    private static Instant earlier(Instant now, @Nullable Instant other) {
        return other != null && other.isBefore(now) ? other : now;
    }

    private static <T> List<T> orAll(@Nullable List<T> wanted, T[] all) {
        return wanted == null || wanted.isEmpty() ? List.of(all) : wanted;
    }
}
