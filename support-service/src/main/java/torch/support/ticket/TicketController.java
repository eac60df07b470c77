package torch.support.ticket;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import torch.platform.aggregate.Command;
import torch.platform.aggregate.Versioned;
import torch.platform.idempotency.Idempotency;
import torch.platform.web.Answers;

@RestController
@RequestMapping("/api/tickets")
class TicketController {

    private final TicketOpening opening;
    private final Tickets tickets;
    private final Corrections corrections;
    private final Idempotency idempotency;

    TicketController(TicketOpening opening, Tickets tickets, Corrections corrections, Idempotency idempotency) {
        this.opening = opening;
        this.tickets = tickets;
        this.corrections = corrections;
        this.idempotency = idempotency;
    }

    record Log(List<LogEntry> items) {}

    /** The body of a command that says everything by its name. */
    record Nothing() {}

    @PostMapping
    ResponseEntity<TicketView> open(@Valid @RequestBody TicketRequests.Open body, Command command) {
        TicketView opened = TicketView.of(idempotency.create(command, id -> opening.open(id, command, body)));
        return Answers.created("/api/tickets/" + opened.id(), opened.version(), opened);
    }

    @GetMapping("/{id}")
    ResponseEntity<TicketView> get(@PathVariable String id) {
        return ok(tickets.get(id));
    }

    @GetMapping("/{id}/log")
    ResponseEntity<Log> log(@PathVariable String id) {
        Versioned<Ticket> ticket = tickets.get(id);
        return Answers.ok(ticket.version(), new Log(ticket.state().log()));
    }

    @PatchMapping("/{id}")
    ResponseEntity<TicketView> correct(@PathVariable String id, @RequestBody JsonNode patch, Command command) {
        return ok(tickets.correct(id, command, present -> corrections.apply(patch, present)));
    }

    @PostMapping("/{id}/assign")
    ResponseEntity<TicketView> assign(
            @PathVariable String id, @Valid @RequestBody TicketRequests.Assign body, Command command) {
        return ok(tickets.assign(id, command, body.owner()));
    }

    @PostMapping("/{id}/respond")
    ResponseEntity<TicketView> respond(
            @PathVariable String id, @RequestBody(required = false) @Nullable Nothing body, Command command) {
        return ok(tickets.respond(id, command));
    }

    @PostMapping("/{id}/hold")
    ResponseEntity<TicketView> hold(
            @PathVariable String id, @Valid @RequestBody TicketRequests.Hold body, Command command) {
        return ok(tickets.hold(id, command, body.reason()));
    }

    @PostMapping("/{id}/resume")
    ResponseEntity<TicketView> resume(
            @PathVariable String id, @RequestBody(required = false) @Nullable Nothing body, Command command) {
        return ok(tickets.resume(id, command));
    }

    @PostMapping("/{id}/resolve")
    ResponseEntity<TicketView> resolve(
            @PathVariable String id, @Valid @RequestBody TicketRequests.Resolve body, Command command) {
        Outcome outcome = body.outcome() == null ? null : body.outcome().toOutcome();
        return ok(tickets.resolve(id, command, body.resolution(), outcome));
    }

    @PostMapping("/{id}/close")
    ResponseEntity<TicketView> close(
            @PathVariable String id, @RequestBody(required = false) @Nullable Nothing body, Command command) {
        return ok(tickets.close(id, command));
    }

    @PostMapping("/{id}/reopen")
    ResponseEntity<TicketView> reopen(
            @PathVariable String id, @Valid @RequestBody TicketRequests.Reopen body, Command command) {
        return ok(tickets.reopen(id, command, body.reason()));
    }

    private static ResponseEntity<TicketView> ok(Versioned<Ticket> ticket) {
        return Answers.ok(ticket.version(), TicketView.of(ticket));
    }
}
