package torch.sales.opportunity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
@RequestMapping("/api/opportunities")
class OpportunityController {

    private final Opportunities opportunities;
    private final Idempotency idempotency;

    OpportunityController(Opportunities opportunities, Idempotency idempotency) {
        this.opportunities = opportunities;
        this.idempotency = idempotency;
    }

    @PostMapping
    ResponseEntity<OpportunityView> open(@Valid @RequestBody OpenRequest request, Command command) {
        var opened = idempotency.create(
                command,
                id -> opportunities.open(
                        id, request.opening(command.actor()), request.process(), request.stage(), command));
        return Answers.created("/api/opportunities/" + opened.id(), opened.version(), OpportunityView.of(opened));
    }

    @GetMapping("/{id}")
    ResponseEntity<OpportunityView> get(@PathVariable String id) {
        return answer(opportunities.get(id));
    }

    @PatchMapping("/{id}")
    ResponseEntity<OpportunityView> change(@PathVariable String id, @RequestBody JsonNode patch, Command command) {
        return answer(opportunities.change(id, patch, command));
    }

    @PostMapping("/{id}/move")
    ResponseEntity<OpportunityView> move(@PathVariable String id, @Valid @RequestBody Move request, Command command) {
        return answer(opportunities.move(id, request.stage(), command));
    }

    @PostMapping("/{id}/win")
    ResponseEntity<OpportunityView> win(
            @PathVariable String id, @Valid @RequestBody(required = false) @Nullable Win request, Command command) {
        Win win = request == null ? new Win(null, null) : request;
        return answer(opportunities.win(id, win.deliveryDate(), win.note(), command));
    }

    @PostMapping("/{id}/lose")
    ResponseEntity<OpportunityView> lose(@PathVariable String id, @Valid @RequestBody Lose request, Command command) {
        return answer(opportunities.lose(id, request.reason(), request.note(), command));
    }

    @PostMapping("/{id}/reopen")
    ResponseEntity<OpportunityView> reopen(
            @PathVariable String id, @RequestBody(required = false) @Nullable Reopen request, Command command) {
        return answer(opportunities.reopen(id, request == null ? null : request.stage(), command));
    }

    private static ResponseEntity<OpportunityView> answer(Versioned<Opportunity> stored) {
        return Answers.ok(stored.version(), OpportunityView.of(stored));
    }

    record Move(@NotBlank String stage) {}

    /** @param deliveryDate when the customer wishes to have the goods */
    record Win(
            @Nullable LocalDate deliveryDate,
            @Nullable @Size(max = 1000) String note) {}

    record Lose(
            @NotNull LossReason reason,
            @Nullable @Size(max = 1000) String note) {}

    record Reopen(@Nullable String stage) {}
}
